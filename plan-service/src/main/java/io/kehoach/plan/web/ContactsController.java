package io.kehoach.plan.web;

import java.net.URI;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.KeepingContacts;
import io.kehoach.plan.domain.directory.Contact;
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
@RequestMapping("/api/contacts")
class ContactsController {

	private final KeepingContacts contacts;

	private final MergePatch patches;

	private final Cursors cursors;

	ContactsController(KeepingContacts contacts, MergePatch patches, Cursors cursors) {
		this.contacts = contacts;
		this.patches = patches;
		this.cursors = cursors;
	}

	@GetMapping
	Page<ContactView> list(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> after = cursors.decode(cursor);
		List<Stored<Contact>> found = contacts.list(caller, after.isEmpty() ? "" : after.getFirst(), size + 1);
		List<Stored<Contact>> shown = found.subList(0, Math.min(size, found.size()));
		String next = (found.size() > size) ? cursors.encode(shown.getLast().id()) : null;
		return new Page<>(shown.stream().map(ContactView::of).toList(), next);
	}

	@PostMapping
	ResponseEntity<ContactView> add(@RequestBody @Valid ContactRequest request, Caller caller) {
		Stored<Contact> added = contacts.add(request.contact(), caller);
		return Replies.created(URI.create("/api/contacts/" + added.id()), added, view(added));
	}

	@GetMapping("/{id}")
	ResponseEntity<ContactView> find(@PathVariable String id, Caller caller) {
		return reply(contacts.find(id, caller));
	}

	@PatchMapping("/{id}")
	ResponseEntity<ContactView> change(@PathVariable String id, @IfMatch long revision, @RequestBody ObjectNode patch,
			Caller caller) {
		MergePatch.fields(patch);
		return reply(contacts.change(id, caller, revision,
				(before) -> patches.apply(ContactFields.of(before), patch, ContactFields.class).in(before)));
	}

	@PostMapping("/{id}/close")
	ResponseEntity<ContactView> close(@PathVariable String id, @IfMatch long revision,
			@RequestBody @Valid CloseRequest request, Caller caller) {
		return reply(contacts.close(id, caller, revision, request.on()));
	}

	private ResponseEntity<ContactView> reply(Stored<Contact> stored) {
		return Replies.view(stored, view(stored));
	}

	private static ContactView view(Stored<Contact> stored) {
		return ContactView.of(stored);
	}

}
