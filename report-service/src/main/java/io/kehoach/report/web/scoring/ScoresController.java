package io.kehoach.report.web.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.Units;
import io.kehoach.report.application.scoring.ScoreDesk;
import io.kehoach.report.application.scoring.Scores;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.web.Refusals;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scores")
class ScoresController {

	private final ScoreDesk desk;

	private final Units units;

	private final Cursors cursors;

	ScoresController(ScoreDesk desk, Units units, Cursors cursors) {
		this.desk = desk;
		this.units = units;
		this.cursors = cursors;
	}

	@GetMapping
	Page<ScoreSummary> list(@RequestParam(required = false) @Nullable String ranking,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) Score.@Nullable State state,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> after = this.cursors.decode(cursor);
		List<Stored<Score>> found = this.desk.list(
				new Scores.Filter(ranking, year, unit, state, after.isEmpty() ? null : after.getFirst(), size),
				caller.scope());
		Map<String, String> names = this.units
			.names(found.stream().map((stored) -> stored.state().unitId()).distinct().toList());
		return new Page<>(found.stream()
			.map((stored) -> ScoreSummary.of(stored,
					names.getOrDefault(stored.state().unitId(), stored.state().unitId())))
			.toList(), (found.size() < size) ? null : this.cursors.encode(found.getLast().id()));
	}

	@GetMapping("/{id}")
	ResponseEntity<ScoreResource> get(@PathVariable String id, Caller caller) {
		return view(this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound));
	}

	@PostMapping("/{id}/self")
	ResponseEntity<ScoreResource> self(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ScoringRequest request, Caller caller) {
		return reply(() -> this.desk.self(id, revision, request.given(), request.reason(), caller));
	}

	@PostMapping("/{id}/appraise")
	ResponseEntity<ScoreResource> appraise(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ScoringRequest request, Caller caller) {
		return reply(() -> this.desk.appraise(id, revision, request.given(), request.reason(), caller));
	}

	@PostMapping("/{id}/recheck")
	ResponseEntity<ScoreResource> recheck(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ScoringRequest request, Caller caller) {
		return reply(() -> this.desk.recheck(id, revision, request.given(), request.reason(), caller));
	}

	private ResponseEntity<ScoreResource> reply(Supplier<Stored<Score>> command) {
		return view(Refusals.answer(command));
	}

	private ResponseEntity<ScoreResource> view(Stored<Score> stored) {
		Score score = stored.state();
		String name = this.units.names(List.of(score.unitId())).getOrDefault(score.unitId(), score.unitId());
		CriteriaSet criteria = this.desk.criteria(score);
		YearBefore before = this.desk.yearBefore(score)
			.flatMap((last) -> YearBefore.of(last, this.desk.criteria(last), criteria))
			.orElse(null);
		return Replies.view(stored,
				ScoreResource.of(stored, criteria, this.desk.year(score), this.desk.counts(score), name, before));
	}

}
