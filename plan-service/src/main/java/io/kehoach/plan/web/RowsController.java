package io.kehoach.plan.web;

import java.net.URI;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.Edit;
import io.kehoach.plan.application.EditingPlans;
import io.kehoach.plan.domain.Part;
import io.kehoach.plan.domain.Plan;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a draft and, under {@code /amendment}, those of the next version. */
@RestController
class RowsController {

	private static final String DRAFT = "/api/plans/{id}/{part:items|duties|responsibilities|reporting|recipients}";

	private static final String NEXT = "/api/plans/{id}/amendment/{part:items|duties|responsibilities|reporting|recipients}";

	private final EditingPlans plans;

	private final RowPatches rows;

	private final PlanViews views;

	RowsController(EditingPlans plans, RowPatches rows, PlanViews views) {
		this.plans = plans;
		this.rows = rows;
		this.views = views;
	}

	@PostMapping(DRAFT)
	ResponseEntity<PlanView> add(@PathVariable String id, @PathVariable Part part, @IfMatch long revision,
			@RequestBody ObjectNode body, Caller caller) {
		return add(new Edit(id, caller, revision, false), part, body);
	}

	@PostMapping(NEXT)
	ResponseEntity<PlanView> addToNext(@PathVariable String id, @PathVariable Part part, @IfMatch long revision,
			@RequestBody ObjectNode body, Caller caller) {
		return add(new Edit(id, caller, revision, true), part, body);
	}

	@PatchMapping(DRAFT + "/{rowId}")
	ResponseEntity<PlanView> change(@PathVariable String id, @PathVariable Part part, @PathVariable String rowId,
			@IfMatch long revision, @RequestBody ObjectNode patch, Caller caller) {
		return change(new Edit(id, caller, revision, false), part, rowId, patch);
	}

	@PatchMapping(NEXT + "/{rowId}")
	ResponseEntity<PlanView> changeNext(@PathVariable String id, @PathVariable Part part, @PathVariable String rowId,
			@IfMatch long revision, @RequestBody ObjectNode patch, Caller caller) {
		return change(new Edit(id, caller, revision, true), part, rowId, patch);
	}

	@DeleteMapping(DRAFT + "/{rowId}")
	ResponseEntity<PlanView> remove(@PathVariable String id, @PathVariable Part part, @PathVariable String rowId,
			@IfMatch long revision, Caller caller) {
		Edit edit = new Edit(id, caller, revision, false);
		return reply(edit, plans.remove(edit, part, rowId));
	}

	@DeleteMapping(NEXT + "/{rowId}")
	ResponseEntity<PlanView> removeFromNext(@PathVariable String id, @PathVariable Part part,
			@PathVariable String rowId, @IfMatch long revision, Caller caller) {
		Edit edit = new Edit(id, caller, revision, true);
		return reply(edit, plans.remove(edit, part, rowId));
	}

	private ResponseEntity<PlanView> add(Edit edit, Part part, ObjectNode body) {
		String rowId = CommandId.derivedId(part.path());
		Stored<Plan> plan = plans.add(edit, (header) -> rows.create(part, rowId, body, header));
		String named = (part == Part.REPORTING) ? body.path("key").asString(rowId) : rowId;
		String next = edit.amendment() ? "/amendment/" : "/";
		URI location = URI.create("/api/plans/" + edit.planId() + next + part.path() + "/" + named);
		return Replies.created(location, plan, edit.amendment() ? views.amendment(plan) : views.plan(plan));
	}

	private ResponseEntity<PlanView> change(Edit edit, Part part, String rowId, ObjectNode patch) {
		return reply(edit, plans.row(edit, part, rowId, MergePatch.fields(patch),
				(row, header) -> rows.apply(row, patch, header)));
	}

	private ResponseEntity<PlanView> reply(Edit edit, Stored<Plan> plan) {
		return Replies.view(plan, edit.amendment() ? views.amendment(plan) : views.plan(plan));
	}

}
