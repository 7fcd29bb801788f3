package io.kehoach.report.web.scoring;

import java.net.URI;
import java.time.LocalDate;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.scoring.CriteriaDesk;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.web.Refusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/criteria-sets")
class CriteriaSetsController {

	private final CriteriaDesk desk;

	CriteriaSetsController(CriteriaDesk desk) {
		this.desk = desk;
	}

	/**
	 * @param basedOn the version to go on from; null starts from the shipped example
	 */
	record DraftRequest(@Nullable String basedOn) {
	}

	record AdoptRequest(@NotNull(message = "required") LocalDate effectiveFrom, @Nullable LocalDate effectiveTo) {
	}

	@GetMapping
	Page<CriteriaSetResource> list(Caller caller) {
		return new Page<>(this.desk.list(caller.scope()).stream().map(CriteriaSetResource::of).toList(), null);
	}

	@PostMapping
	ResponseEntity<CriteriaSetResource> draft(@Valid @RequestBody DraftRequest request, Caller caller) {
		Stored<CriteriaSet> draft = Refusals.answer(() -> this.desk.draft(request.basedOn, caller))
			.orElseThrow(Refusals::notFound);
		return Replies.created(URI.create("/api/criteria-sets/" + draft.id()), draft, CriteriaSetResource.of(draft));
	}

	@GetMapping("/{id}")
	ResponseEntity<CriteriaSetResource> get(@PathVariable String id, Caller caller) {
		return view(this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound));
	}

	@PatchMapping(path = "/{id}", consumes = { "application/merge-patch+json", "application/json" })
	ResponseEntity<CriteriaSetResource> edit(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody CriteriaPatch patch, Caller caller) {
		CriteriaSet.Content old = this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound).state().content();
		return reply(() -> this.desk.edit(id, revision, patch.onto(old), caller));
	}

	@PostMapping("/{id}/adopt")
	ResponseEntity<CriteriaSetResource> adopt(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody AdoptRequest request, Caller caller) {
		return reply(() -> this.desk.adopt(id, revision, request.effectiveFrom, request.effectiveTo, caller));
	}

	private static ResponseEntity<CriteriaSetResource> reply(Supplier<Stored<CriteriaSet>> command) {
		return view(Refusals.answer(command));
	}

	private static ResponseEntity<CriteriaSetResource> view(Stored<CriteriaSet> stored) {
		return Replies.view(stored, CriteriaSetResource.of(stored));
	}

}
