package io.kehoach.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.application.NothingToSay;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.application.Unsubscribing;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.MessageClass;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.domain.Section;
import io.kehoach.notification.mail.PageModel.Entry;
import io.kehoach.notification.mail.PageModel.Group;
import io.kehoach.notification.mail.PageModel.Row;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes a notification as a mail: the template's words, laid out as text and as HTML.
 */
@Component
class TemplateLetters implements Letters {

	/** Soonest first, then as the plan numbers its rows. */
	private static final Comparator<Notification> READING_ORDER = Comparator.comparing(TemplateLetters::dueLast)
		.thenComparingInt((member) -> number(member).length())
		.thenComparing(TemplateLetters::number);

	private final Templates templates;

	private final Models models;

	private final Notifications notifications;

	private final Unsubscribing unsubscribing;

	private final BusinessClock clock;

	private final MailSettings settings;

	TemplateLetters(Templates templates, Models models, Notifications notifications, Unsubscribing unsubscribing,
			BusinessClock clock, MailSettings settings) {
		this.templates = templates;
		this.models = models;
		this.notifications = notifications;
		this.unsubscribing = unsubscribing;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	public int version(Kind kind) {
		return this.templates.version(kind);
	}

	@Override
	public String line(Notification notification, String language) {
		return written(notification, language, 0).line();
	}

	@Override
	public Letter write(Stored<Notification> stored, Recipient to) {
		Notification notification = stored.state();
		List<Stored<Notification>> members = members(stored);
		Written written = written(notification, to.language(), members.size());
		String unsubscribe = unsubscribe(notification, members);
		PageModel page = page(notification, written, members, to.language(), unsubscribe);
		String id = stored.id() + "#" + notification.delivery().resends();
		return new Letter(to, MessageIds.of(id), thread(notification), written.subject(), this.templates.text(page),
				this.templates.html(page), to.language(), unsubscribe,
				DueEntry.of(notification, written.line(), link(notification.about()), this.clock.instant()));
	}

	private Written written(Notification notification, String language, int count) {
		Integer used = notification.delivery().templateVersion();
		int version = (used == null) ? version(notification.kind()) : used;
		return this.templates.write(notification.kind(), version, language,
				this.models.of(notification, language, count));
	}

	/** What a digest still has to say: of several things about one duty, the newest. */
	private List<Stored<Notification>> members(Stored<Notification> stored) {
		if (stored.state().kind() != Kind.DIGEST) {
			return List.of();
		}
		Map<String, Stored<Notification>> newest = new LinkedHashMap<>();
		this.notifications.coveredBy(stored.id())
			.stream()
			.filter((member) -> member.state().state() == DeliveryState.CREATED)
			.sorted(Comparator.comparing((member) -> member.state().cause().time()))
			.forEach((member) -> newest.put(duty(member.state()), member));
		if (newest.isEmpty()) {
			throw new NothingToSay(stored.id());
		}
		return List.copyOf(newest.values());
	}

	private static String duty(Notification member) {
		return member.about().subjectId() + (member.kind().fromLadder() ? "" : member.kind());
	}

	private PageModel page(Notification notification, Written written, List<Stored<Notification>> members,
			String language, @Nullable String unsubscribe) {
		Words words = Words.of(language);
		return new PageModel(language, written.line(), written.paragraphs(), facts(notification, words),
				groups(members, language, words), written.action(), link(notification.about()), words.word("footer"),
				words.word("unsubscribe"), (unsubscribe == null) ? "" : unsubscribe);
	}

	private List<Row> facts(Notification notification, Words words) {
		About about = notification.about();
		List<Row> facts = new ArrayList<>();
		add(facts, words.word("plan"), about.planTitle());
		add(facts, words.word("number"), about.planNumber());
		add(facts, words.word("item"), about.itemNo());
		add(facts, words.word("window"), about.window());
		add(facts, words.word("due"), (about.dueOn() == null) ? null : words.due(about.dueOn()));
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

	private List<Group> groups(List<Stored<Notification>> members, String language, Words words) {
		LocalDate today = this.clock.today();
		Map<Section, List<Entry>> entries = new EnumMap<>(Section.class);
		members.stream().map(Stored::state).sorted(READING_ORDER).forEach((member) -> {
			Section section = member.kind().section(member.about().dueOn(), today);
			entries.computeIfAbsent(section, (key) -> new ArrayList<>())
				.add(new Entry(line(member, language), link(member.about())));
		});
		return entries.entrySet()
			.stream()
			.map((group) -> new Group(words.section(group.getKey()) + " (" + group.getValue().size() + ")",
					group.getValue()))
			.toList();
	}

	private static LocalDate dueLast(Notification member) {
		LocalDate dueOn = member.about().dueOn();
		return (dueOn == null) ? LocalDate.MAX : dueOn;
	}

	private static String number(Notification member) {
		String itemNo = member.about().itemNo();
		return (itemNo == null) ? "" : itemNo;
	}

	private @Nullable String unsubscribe(Notification notification, List<Stored<Notification>> members) {
		MessageClass says = members.isEmpty() ? notification.kind().messageClass() : least(members);
		return says.silenceable() ? this.unsubscribing.link(notification.to(), says) : null;
	}

	/** A digest that says one duty is a duty. */
	private static MessageClass least(List<Stored<Notification>> members) {
		return members.stream()
			.map((member) -> member.state().kind().messageClass())
			.min(Comparator.naturalOrder())
			.orElse(MessageClass.DUTY);
	}

	private static @Nullable String thread(Notification notification) {
		return (notification.kind() == Kind.DIGEST) ? null
				: MessageIds.of("thread:" + notification.about().subjectId());
	}

	private String link(About about) {
		String path = about.subjectKind()
			.path(java.net.URLEncoder.encode(about.subjectId(), StandardCharsets.UTF_8).replace("%3A", ":"));
		return this.settings.publicUrl().toString().replaceAll("/$", "") + path;
	}

}
