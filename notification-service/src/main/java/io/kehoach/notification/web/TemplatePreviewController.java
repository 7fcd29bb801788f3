package io.kehoach.notification.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.MailServer;
import io.kehoach.notification.application.NothingToSay;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.NotificationLists.Filter;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.application.Recipients;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Outcome;
import io.kehoach.notification.domain.Recipient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What mails look like, shown with something that was really said.
 */
@RestController
@RequestMapping("/api/templates")
class TemplatePreviewController {

	private final Letters letters;

	private final NotificationLists lists;

	private final Posts posts;

	private final Recipients recipients;

	private final MailServer server;

	TemplatePreviewController(Letters letters, NotificationLists lists, Posts posts, Recipients recipients,
			MailServer server) {
		this.letters = letters;
		this.lists = lists;
		this.posts = posts;
		this.recipients = recipients;
		this.server = server;
	}

	@PostMapping("/{id}/preview")
	PreviewView preview(Caller caller, @PathVariable String id, @Valid @RequestBody PreviewRequest request) {
		Letter letter = letter(caller, id, request);
		return new PreviewView(letter.subject(), letter.text(), letter.html());
	}

	/** Sends the preview to the caller's own post, and to nobody else. */
	@PostMapping("/{id}/test")
	TestView test(Caller caller, @PathVariable String id, @Valid @RequestBody PreviewRequest request) {
		Letter letter = letter(caller, id, request);
		Recipient mine = this.posts.of(caller)
			.stream()
			.flatMap((post) -> this.recipients.of(post).stream())
			.findFirst()
			.orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "no-address"));
		Outcome outcome = this.server.send(new Letter(mine, letter.messageId().replace("@", ".test@"), null,
				letter.subject(), letter.text(), letter.html(), letter.language(), null, null));
		return new TestView(outcome instanceof Outcome.Accepted, outcome.reply());
	}

	private Letter letter(Caller caller, String id, PreviewRequest request) {
		Stored<Notification> example = example(caller, TemplatesController.kind(id), request.notificationId());
		Recipient reader = new Recipient("preview@kehoach.local", "", request.language());
		String text = request.text();
		try {
			return (text == null) ? this.letters.write(example, reader)
					: this.letters.write(example, reader, readable(text));
		}
		catch (NothingToSay ex) {
			throw Problem.of(HttpStatus.CONFLICT, "nothing-to-preview");
		}
	}

	private String readable(String text) {
		this.letters.complaint(text).ifPresent((where) -> {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "template-refused", where).withError("/text", where);
		});
		return text;
	}

	private Stored<Notification> example(Caller caller, Kind kind, @Nullable String notificationId) {
		if (notificationId != null) {
			return this.lists.delivery(caller.scope(), notificationId)
				.filter((found) -> found.state().kind() == kind)
				.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		}
		return this.lists.deliveries(caller.scope(), Filter.of(kind), null, 1)
			.stream()
			.findFirst()
			.orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "nothing-to-preview"));
	}

	/**
	 * @param notificationId what to show, null for the newest of the kind
	 * @param text what is being written, null for the saved template
	 */
	record PreviewRequest(@NotNull @Pattern(regexp = "vi|en") String language, @Nullable String notificationId,
			@Nullable @Size(max = 8000) String text) {
	}

	record PreviewView(String subject, String text, String html) {
	}

	record TestView(boolean accepted, String reply) {
	}

}
