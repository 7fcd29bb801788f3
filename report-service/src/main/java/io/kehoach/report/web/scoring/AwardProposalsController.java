package io.kehoach.report.web.scoring;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.Units;
import io.kehoach.report.application.scoring.AwardDesk;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.web.ReasonRequest;
import io.kehoach.report.web.Refusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/award-proposals")
class AwardProposalsController {

	private final AwardDesk desk;

	private final Units units;

	AwardProposalsController(AwardDesk desk, Units units) {
		this.desk = desk;
		this.units = units;
	}

	record Draft(@NotBlank(message = "required") String rankingId, @NotBlank(message = "required") String award,
			@Nullable @Size(max = 200, message = "text-too-long") String nominee) {
	}

	/**
	 * @param achievements ids of the confirmed tasks to name
	 */
	record Patch(@Nullable @Size(max = 200, message = "text-too-long") String nominee,
			@Nullable @Size(max = 4000, message = "text-too-long") String reasons,
			@Nullable @Size(max = 200, message = "too-many") List<String> achievements) {
	}

	@GetMapping
	Page<AwardResource> list(@RequestParam(required = false) @Nullable Integer year, Caller caller) {
		return new Page<>(this.desk.list(year, caller).stream().map(this::resource).toList(), null);
	}

	@PostMapping
	ResponseEntity<AwardResource> draft(@Valid @RequestBody Draft request, Caller caller) {
		Stored<AwardProposal> draft = Refusals
			.answer(() -> this.desk.draft(request.rankingId, request.award, request.nominee, caller));
		return Replies.created(URI.create("/api/award-proposals/" + draft.id()), draft, resource(draft));
	}

	@GetMapping("/{id}")
	ResponseEntity<AwardResource> get(@PathVariable String id, Caller caller) {
		return view(this.desk.find(id, caller).orElseThrow(Refusals::notFound));
	}

	@PatchMapping(path = "/{id}", consumes = { "application/merge-patch+json", "application/json" })
	ResponseEntity<AwardResource> edit(@PathVariable String id, @IfMatch long revision, @Valid @RequestBody Patch patch,
			Caller caller) {
		return reply(() -> this.desk.edit(id, revision, patch.nominee, patch.reasons, patch.achievements, caller));
	}

	@PostMapping("/{id}/propose")
	ResponseEntity<AwardResource> propose(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.propose(id, revision, caller));
	}

	@PostMapping("/{id}/endorse")
	ResponseEntity<AwardResource> endorse(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ReasonRequest request, Caller caller) {
		return reply(() -> this.desk.decide(id, revision, true, request.reason(), caller));
	}

	@PostMapping("/{id}/decline")
	ResponseEntity<AwardResource> decline(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ReasonRequest request, Caller caller) {
		return reply(() -> this.desk.decide(id, revision, false, request.reason(), caller));
	}

	private ResponseEntity<AwardResource> reply(Supplier<Stored<AwardProposal>> command) {
		return view(Refusals.answer(command));
	}

	private ResponseEntity<AwardResource> view(Stored<AwardProposal> stored) {
		return Replies.view(stored, resource(stored));
	}

	private AwardResource resource(Stored<AwardProposal> stored) {
		AwardProposal award = stored.state();
		String name = this.units.names(List.of(award.unitId())).getOrDefault(award.unitId(), award.unitId());
		return AwardResource.of(stored, name, this.desk.hints(award),
				(award.state() == AwardProposal.State.DRAFT) ? this.desk.confirmed(award) : List.of());
	}

}
