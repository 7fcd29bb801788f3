package io.kehoach.plan.web;

import java.net.URI;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.KeepingGroups;
import io.kehoach.plan.domain.directory.UnitGroup;
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
@RequestMapping("/api/unit-groups")
class UnitGroupsController {

	private final KeepingGroups groups;

	private final MergePatch patches;

	private final Cursors cursors;

	UnitGroupsController(KeepingGroups groups, MergePatch patches, Cursors cursors) {
		this.groups = groups;
		this.patches = patches;
		this.cursors = cursors;
	}

	@GetMapping
	Page<GroupView> list(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> after = cursors.decode(cursor);
		List<Stored<UnitGroup>> found = groups.list(caller, after.isEmpty() ? "" : after.getFirst(), size + 1);
		List<Stored<UnitGroup>> shown = found.subList(0, Math.min(size, found.size()));
		String next = (found.size() > size) ? cursors.encode(shown.getLast().id()) : null;
		return new Page<>(shown.stream().map(this::view).toList(), next);
	}

	@PostMapping
	ResponseEntity<GroupView> add(@RequestBody @Valid GroupRequest request, Caller caller) {
		Stored<UnitGroup> added = groups.add(request.group(), caller);
		return Replies.created(URI.create("/api/unit-groups/" + added.id()), added, view(added));
	}

	@GetMapping("/{id}")
	ResponseEntity<GroupView> find(@PathVariable String id, Caller caller) {
		return reply(groups.find(id, caller));
	}

	@PatchMapping("/{id}")
	ResponseEntity<GroupView> change(@PathVariable String id, @IfMatch long revision, @RequestBody ObjectNode patch,
			Caller caller) {
		MergePatch.fields(patch);
		return reply(groups.change(id, caller, revision,
				(before) -> patches.apply(GroupFields.of(before), patch, GroupFields.class).in(before)));
	}

	@PostMapping("/{id}/close")
	ResponseEntity<GroupView> close(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(groups.change(id, caller, revision, UnitGroup::close));
	}

	private ResponseEntity<GroupView> reply(Stored<UnitGroup> stored) {
		return Replies.view(stored, view(stored));
	}

	private GroupView view(Stored<UnitGroup> stored) {
		return GroupView.of(stored, groups.members(stored.state()));
	}

}
