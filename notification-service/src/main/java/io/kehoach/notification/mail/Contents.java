package io.kehoach.notification.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.NothingToSay;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.application.OverdueLists;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Section;
import io.kehoach.notification.domain.SubjectKind;
import io.kehoach.notification.domain.Topic;
import io.kehoach.notification.mail.PageModel.Entry;
import io.kehoach.notification.mail.PageModel.Group;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the mails list that say more than one thing: digests by urgency, the weekly list
 * by unit.
 */
@Component
class Contents {

	/** Soonest first, then as the plan numbers its rows. */
	private static final Comparator<About> READING_ORDER = Comparator.comparing(Contents::dueLast)
		.thenComparingInt((about) -> number(about).length())
		.thenComparing(Contents::number);

	private final Notifications notifications;

	private final OverdueLists overdue;

	private final Lines lines;

	private final Models models;

	private final BusinessClock clock;

	Contents(Notifications notifications, OverdueLists overdue, Lines lines, Models models, BusinessClock clock) {
		this.notifications = notifications;
		this.overdue = overdue;
		this.lines = lines;
		this.models = models;
		this.clock = clock;
	}

	/**
	 * @throws NothingToSay where a list has become empty
	 */
	Listed of(Stored<Notification> stored, String language) {
		return switch (stored.state().kind().listing()) {
			case NONE ->
				new Listed(List.of(), 0, Set.of(stored.state().kind().topic()), stored.state().about().planNumber());
			case WAITING -> digest(stored, language);
			case OVERDUE -> weekly(stored, language);
		};
	}

	private Listed digest(Stored<Notification> stored, String language) {
		List<Notification> members = members(stored.id());
		if (members.isEmpty()) {
			throw new NothingToSay(stored.id());
		}
		LocalDate today = this.clock.today();
		Map<Section, List<Entry>> entries = new EnumMap<>(Section.class);
		members.stream().sorted(Comparator.comparing(Notification::about, READING_ORDER)).forEach((member) -> {
			Section section = member.kind().section(member.about().lastDay(this.clock.zone()), today);
			entries.computeIfAbsent(section, (key) -> new ArrayList<>()).add(this.lines.entry(member, language));
		});
		List<Group> groups = new ArrayList<>();
		entries.forEach((section, lines) -> groups.add(group(Words.of(language).section(section), lines)));
		Set<Topic> topics = members.stream().map((member) -> member.kind().topic()).collect(Collectors.toSet());
		return new Listed(groups, members.size(), topics, onlyNumber(members.stream().map(Notification::about)));
	}

	/** Of several things about one duty, the newest. */
	private List<Notification> members(String digestId) {
		Map<String, Notification> newest = new LinkedHashMap<>();
		this.notifications.coveredBy(digestId)
			.stream()
			.map(Stored::state)
			.filter((member) -> member.state() != DeliveryState.EXPIRED)
			.sorted(Comparator.comparing((member) -> member.cause().time()))
			.forEach((member) -> newest.put(duty(member), member));
		return List.copyOf(newest.values());
	}

	private static String duty(Notification member) {
		return member.about().subjectId() + (member.kind().fromLadder() ? "" : member.kind());
	}

	private Listed weekly(Stored<Notification> stored, String language) {
		Notification list = stored.state();
		List<FollowUp> duties = this.overdue.of(list.about().subjectId(), list.createdAt());
		if (duties.isEmpty()) {
			throw new NothingToSay(stored.id());
		}
		Map<String, List<FollowUp>> byUnit = new TreeMap<>();
		duties.forEach((duty) -> byUnit.computeIfAbsent(this.models.unitName(duty.unitId()), (key) -> new ArrayList<>())
			.add(duty));
		List<Group> groups = new ArrayList<>();
		byUnit.forEach((unit, late) -> groups.add(group(unit, late(late, list, language).toList())));
		return new Listed(groups, duties.size(), Set.of(list.kind().topic()),
				onlyNumber(duties.stream().map(FollowUp::about)));
	}

	private Stream<Entry> late(List<FollowUp> duties, Notification list, String language) {
		return duties.stream().sorted(Comparator.comparing(FollowUp::about, READING_ORDER)).map((duty) -> {
			return this.lines.entry(overdue(duty.about().subjectKind()), duty.about().asOf(duty.remindOn()), list.to(),
					language);
		});
	}

	private static Kind overdue(SubjectKind duty) {
		return switch (duty) {
			case REPORT -> Kind.REPORT_OVERDUE;
			case DERIVED_PLAN -> Kind.DERIVED_PLAN_OVERDUE;
			case TASK, PLAN, RANKING, OBSTACLE, DELIVERY, DIGEST, OVERDUE -> Kind.TASK_OVERDUE;
		};
	}

	/** The document's number where everything listed comes from one document. */
	private static @Nullable String onlyNumber(Stream<About> listed) {
		List<Optional<String>> numbers = listed.map((about) -> Optional.ofNullable(about.planNumber()))
			.distinct()
			.limit(2)
			.toList();
		return (numbers.size() == 1) ? numbers.getFirst().orElse(null) : null;
	}

	private static Group group(String title, List<Entry> entries) {
		return new Group(title + " (" + entries.size() + ")", entries);
	}

	private static LocalDate dueLast(About about) {
		LocalDate dueOn = about.dueOn();
		return (dueOn == null) ? LocalDate.MAX : dueOn;
	}

	private static String number(About about) {
		String itemNo = about.itemNo();
		return (itemNo == null) ? "" : itemNo;
	}

	/**
	 * @param topics of what is listed
	 * @param number of the one document that all of it comes from
	 */
	record Listed(List<Group> groups, int count, Set<Topic> topics, @Nullable String number) {
	}

}
