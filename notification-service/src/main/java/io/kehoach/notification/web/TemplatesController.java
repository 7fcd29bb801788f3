package io.kehoach.notification.web;

import java.util.Arrays;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.MailServer;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.application.Recipients;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.MessageClass;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Outcome;
import io.kehoach.notification.domain.Recipient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What mails look like: every kind, shown with something that was really said.
 */
@RestController
@RequestMapping("/api/templates")
class TemplatesController {

	private final Letters letters;

	private final NotificationLists lists;

	private final Posts posts;

	private final Recipients recipients;

	private final MailServer server;

	TemplatesController(Letters letters, NotificationLists lists, Posts posts, Recipients recipients,
			MailServer server) {
		this.letters = letters;
		this.lists = lists;
		this.posts = posts;
		this.recipients = recipients;
		this.server = server;
	}

	@GetMapping
	TemplateList all() {
		return new TemplateList(Arrays.stream(Kind.values())
			.map((kind) -> new TemplateView(kind.template(), kind, this.letters.version(kind), kind.messageClass(),
					kind.urgent(), List.of("vi", "en")))
			.toList());
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
		Kind kind = kind(id);
		Stored<Notification> example = example(caller, kind, request.notificationId());
		return this.letters.write(example, new Recipient("preview@kehoach.local", "", request.language()));
	}

	private Stored<Notification> example(Caller caller, Kind kind, @Nullable String notificationId) {
		if (notificationId != null) {
			return this.lists.delivery(caller.scope(), notificationId)
				.filter((found) -> found.state().kind() == kind)
				.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		}
		NotificationLists.Filter filter = new NotificationLists.Filter(null, null, null, null, kind, null, null);
		return this.lists.deliveries(caller.scope(), filter, null, 1)
			.stream()
			.findFirst()
			.orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "nothing-to-preview"));
	}

	private static Kind kind(String template) {
		try {
			return Kind.ofTemplate(template);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
		}
	}

	record TemplateList(List<TemplateView> items) {
	}

	record TemplateView(String id, Kind kind, int version, MessageClass messageClass, boolean urgent,
			List<String> languages) {
	}

	/**
	 * @param notificationId what to show, null for the newest of the kind
	 */
	record PreviewRequest(@NotNull @Pattern(regexp = "vi|en") String language, @Nullable String notificationId) {
	}

	record PreviewView(String subject, String text, String html) {
	}

	record TestView(boolean accepted, String reply) {
	}

}
