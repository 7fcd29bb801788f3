package io.kehoach.report.web.scoring;

import java.net.URI;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.scoring.RankingDesk;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.web.Refusals;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rankings")
class RankingsController {

	private final RankingDesk desk;

	private final RankingViews views;

	RankingsController(RankingDesk desk, RankingViews views) {
		this.desk = desk;
		this.views = views;
	}

	@GetMapping
	Page<RankingResource> list(Caller caller) {
		return new Page<>(this.desk.list(caller.scope()).stream().map((year) -> this.views.of(year, caller)).toList(),
				null);
	}

	@PostMapping
	ResponseEntity<RankingResource> open(@Valid @RequestBody RankingRequests.Opening request, Caller caller) {
		Stored<Ranking> year = Refusals
			.answer(() -> this.desk.open(request.criteriaSetId(), request.year(), request.planIds(), request.days(),
					caller))
			.orElseThrow(Refusals::notFound);
		return Replies.created(URI.create("/api/rankings/" + year.id()), year, this.views.of(year, caller));
	}

	@GetMapping("/{id}")
	ResponseEntity<RankingResource> get(@PathVariable String id, Caller caller) {
		return view(this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound), caller);
	}

	@PatchMapping(path = "/{id}", consumes = { "application/merge-patch+json", "application/json" })
	ResponseEntity<RankingResource> arrange(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody RankingRequests.Arrangement request, Caller caller) {
		Ranking standing = this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound).state();
		return reply(() -> this.desk.arrange(id, revision, request.days(), request.participants(standing), caller),
				caller);
	}

	@PostMapping("/{id}/preview")
	ResponseEntity<RankingResource> preview(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.preview(id, revision, caller), caller);
	}

	@PostMapping("/{id}/objections")
	ResponseEntity<RankingResource> object(@PathVariable String id, @Valid @RequestBody RankingRequests.Text request,
			Caller caller) {
		return reply(() -> this.desk.object(id, request.text(), caller), caller);
	}

	@PostMapping("/{id}/objections/{n}/answer")
	ResponseEntity<RankingResource> answer(@PathVariable String id, @PathVariable int n, @IfMatch long revision,
			@Valid @RequestBody RankingRequests.Answer request, Caller caller) {
		return reply(() -> this.desk.answer(id, revision, n, request.accepted(), request.text(), caller), caller);
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<RankingResource> publish(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.publish(id, revision, caller), caller);
	}

	private ResponseEntity<RankingResource> reply(Supplier<Stored<Ranking>> command, Caller caller) {
		return view(Refusals.answer(command), caller);
	}

	private ResponseEntity<RankingResource> view(Stored<Ranking> year, Caller caller) {
		return Replies.view(year, this.views.of(year, caller));
	}

}
