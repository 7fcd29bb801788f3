package io.kehoach.plan.web;

import java.net.URI;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.KeepingUnits;
import io.kehoach.plan.domain.directory.Unit;
import jakarta.validation.Valid;
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
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/units")
class UnitsController {

	private final KeepingUnits units;

	private final MergePatch patches;

	private final Cursors cursors;

	UnitsController(KeepingUnits units, MergePatch patches, Cursors cursors) {
		this.units = units;
		this.patches = patches;
		this.cursors = cursors;
	}

	@GetMapping
	Page<UnitView> list(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> after = cursors.decode(cursor);
		List<Stored<Unit>> found = units.list(caller, after.isEmpty() ? "" : after.getFirst(), size + 1);
		List<Stored<Unit>> shown = found.subList(0, Math.min(size, found.size()));
		String next = (found.size() > size) ? cursors.encode(shown.getLast().id()) : null;
		return new Page<>(shown.stream().map(UnitView::of).toList(), next);
	}

	@PostMapping
	ResponseEntity<UnitView> add(@RequestBody @Valid UnitRequest request, Caller caller) {
		Stored<Unit> added = units.add(request.unit(), caller);
		return Replies.created(URI.create("/api/units/" + added.id()), added, view(added));
	}

	@GetMapping("/{id}")
	ResponseEntity<UnitView> find(@PathVariable String id, Caller caller) {
		return reply(units.find(id, caller));
	}

	@PatchMapping("/{id}")
	ResponseEntity<UnitView> change(@PathVariable String id, @IfMatch long revision, @RequestBody ObjectNode patch,
			Caller caller) {
		MergePatch.fields(patch);
		return reply(units.change(id, caller, revision,
				(before) -> patches.apply(UnitFields.of(before), patch, UnitFields.class).in(before)));
	}

	@PostMapping("/{id}/close")
	ResponseEntity<UnitView> close(@PathVariable String id, @IfMatch long revision,
			@RequestBody @Valid CloseUnitRequest request, Caller caller) {
		return reply(units.close(id, caller, revision, request.on(), request.successorId()));
	}

	private ResponseEntity<UnitView> reply(Stored<Unit> stored) {
		return Replies.view(stored, view(stored));
	}

	private static UnitView view(Stored<Unit> stored) {
		return UnitView.of(stored);
	}

}
