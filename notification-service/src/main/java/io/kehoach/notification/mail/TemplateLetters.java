package io.kehoach.notification.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.Unsubscribing;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.domain.Topic;
import io.kehoach.notification.mail.Contents.Listed;
import io.kehoach.notification.mail.PageModel.Row;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes a notification as a mail: the template's words, laid out as text and as HTML.
 */
@Component
class TemplateLetters implements Letters {

	private final Templates templates;

	private final Models models;

	private final Lines lines;

	private final Contents contents;

	private final MessageIds ids;

	private final Unsubscribing unsubscribing;

	private final BusinessClock clock;

	TemplateLetters(Templates templates, Models models, Lines lines, Contents contents, MessageIds ids,
			Unsubscribing unsubscribing, BusinessClock clock) {
		this.templates = templates;
		this.models = models;
		this.lines = lines;
		this.contents = contents;
		this.ids = ids;
		this.unsubscribing = unsubscribing;
		this.clock = clock;
	}

	@Override
	public int version(Kind kind) {
		return this.templates.version(kind);
	}

	@Override
	public String source(Kind kind, int version, String language) {
		return this.templates.source(kind, version, language);
	}

	@Override
	public List<String> words() {
		return MailModel.WORDS;
	}

	@Override
	public Optional<String> complaint(String text) {
		return this.templates.complaint(text);
	}

	@Override
	public String line(Notification notification, String language) {
		return this.lines.of(notification, language);
	}

	@Override
	public String messageId(Stored<Notification> stored) {
		return this.ids.of(stored.id() + "#" + stored.state().delivery().resends());
	}

	@Override
	public Letter write(Stored<Notification> stored, Recipient to) {
		Kind kind = stored.state().kind();
		Integer used = stored.state().delivery().templateVersion();
		return write(stored, to, source(kind, (used == null) ? version(kind) : used, to.language()));
	}

	@Override
	public Letter write(Stored<Notification> stored, Recipient to, String template) {
		Notification notification = stored.state();
		Listed listed = this.contents.of(stored, to.language());
		MailModel model = this.models.of(notification.about(), notification.to(), to.language(), listed.count(),
				listed.number());
		Written written = this.templates.fill(template, model);
		String unsubscribe = unsubscribe(notification, listed.topics());
		PageModel page = page(notification, written, written.heading(model.prefix()), listed, to.language(),
				unsubscribe);
		return new Letter(to, messageId(stored), thread(notification), written.subject(), this.templates.text(page),
				this.templates.html(page), to.language(), unsubscribe,
				DueEntry.of(notification, written.line(), this.lines.link(notification.about()), this.clock));
	}

	private PageModel page(Notification notification, Written written, String heading, Listed listed, String language,
			@Nullable String unsubscribe) {
		Words words = Words.of(language);
		return new PageModel(language, heading, written.paragraphs(), facts(notification, words), listed.groups(),
				written.action(), this.lines.link(notification.about()), words.word("footer"),
				words.word("unsubscribe"), (unsubscribe == null) ? "" : unsubscribe);
	}

	private List<Row> facts(Notification notification, Words words) {
		About about = notification.about();
		List<Row> facts = new ArrayList<>();
		add(facts, words.word("plan"), about.planTitle());
		add(facts, words.word("number"), about.planNumber());
		add(facts, words.word("item"), about.itemNo());
		add(facts, words.word("window"), about.window());
		add(facts, words.word("due"), (about.dueOn() == null) ? null : this.models.due(about, words));
		if (!notification.to().unitId().equals(about.unitId())) {
			add(facts, words.word("unit"), this.models.unitName(about.unitId()));
		}
		return facts;
	}

	private static void add(List<Row> facts, String label, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			facts.add(new Row(label, Words.clean(value)));
		}
	}

	/** A mail that says one duty is a duty. */
	private @Nullable String unsubscribe(Notification notification, Set<Topic> says) {
		boolean silenceable = says.stream().allMatch((topic) -> topic.messageClass().silenceable());
		return silenceable ? this.unsubscribing.link(notification.to(), says) : null;
	}

	private @Nullable String thread(Notification notification) {
		return switch (notification.kind().listing()) {
			case NONE -> this.ids.of("thread:" + notification.about().subjectId());
			case WAITING, OVERDUE -> null;
		};
	}

}
