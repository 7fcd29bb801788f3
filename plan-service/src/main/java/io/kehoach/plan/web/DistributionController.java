package io.kehoach.plan.web;

import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.DistributingPlans;
import io.kehoach.plan.domain.DistributionEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans/{id}/distribution")
class DistributionController {

	private final DistributingPlans plans;

	DistributionController(DistributingPlans plans) {
		this.plans = plans;
	}

	@GetMapping
	Page<DistributionView> list(@PathVariable String id, Caller caller) {
		return new Page<>(plans.list(id, caller).stream().map(DistributionView::of).toList(), null);
	}

	@PostMapping("/{entryId}/acknowledge")
	ResponseEntity<DistributionView> acknowledge(@PathVariable String id, @PathVariable String entryId,
			@IfMatch long revision, @RequestBody(required = false) @Nullable NoteRequest request, Caller caller) {
		String note = Optional.ofNullable(request).map(NoteRequest::note).orElse(null);
		Stored<DistributionEntry> entry = plans.acknowledge(id, entryId, caller, revision, note);
		return Replies.view(entry, DistributionView.of(entry));
	}

	@PostMapping("/{entryId}/open")
	ResponseEntity<DistributionView> open(@PathVariable String id, @PathVariable String entryId, @IfMatch long revision,
			Caller caller) {
		Stored<DistributionEntry> entry = plans.open(id, entryId, caller, revision);
		return Replies.view(entry, DistributionView.of(entry));
	}

}
