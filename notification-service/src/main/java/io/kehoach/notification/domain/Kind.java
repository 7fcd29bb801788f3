package io.kehoach.notification.domain;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Everything this service can say. The template's name is part of a notification's id, so
 * it never changes.
 */
public enum Kind {

	PLAN_ISSUED("plan.issued", Topic.PLANS, Section.NEW), PLAN_AMENDED("plan.amended", Topic.PLANS, Section.NEW),
	DERIVED_PLAN_REMINDER("derived-plan.reminder", Topic.DEADLINES, Section.WEEK),
	DERIVED_PLAN_OVERDUE("derived-plan.overdue", Topic.DEADLINES, Section.TODAY),
	DERIVED_PLAN_ESCALATED("derived-plan.escalated", Topic.LATE_UNITS, Section.UNITS),
	TASK_ASSIGNED("task.assigned", Topic.ASSIGNMENTS, Section.NEW),
	TASK_SUBMITTED("task.submitted", Topic.APPROVALS, Section.TODAY),
	TASK_RETURNED("task.returned", Topic.DECISIONS, Section.TODAY),
	TASK_CONFIRMED("task.confirmed", Topic.RESULTS, Section.INFORMATION),
	TASK_MENTIONED("task.mentioned", Topic.DISCUSSIONS, Section.TODAY),
	EXTENSION_REQUESTED("task.extension-requested", Topic.APPROVALS, Section.TODAY),
	EXTENSION_DECIDED("task.extension-decided", Topic.DECISIONS, Section.WEEK),
	OBSTACLE_ANSWERED("obstacle.answered", Topic.DECISIONS, Section.WEEK),
	TASK_REMINDER("task.reminder", Topic.DEADLINES, Section.WEEK),
	TASK_OVERDUE("task.overdue", Topic.DEADLINES, Section.TODAY),
	TASK_ESCALATED("task.escalated", Topic.LATE_UNITS, Section.UNITS),
	REPORT_OPENED("report.opened", Topic.ASSIGNMENTS, Section.NEW),
	REPORT_REMINDER("report.reminder", Topic.DEADLINES, Section.WEEK),
	REPORT_OVERDUE("report.overdue", Topic.DEADLINES, Section.TODAY),
	REPORT_ESCALATED("report.escalated", Topic.LATE_UNITS, Section.UNITS),
	REPORT_SUBMITTED("report.submitted", Topic.APPROVALS, Section.TODAY),
	REPORT_RETURNED("report.returned", Topic.DECISIONS, Section.TODAY),
	REPORT_ACCEPTED("report.accepted", Topic.RESULTS, Section.INFORMATION),
	RANKING_PUBLISHED("ranking.published", Topic.RANKINGS, Section.INFORMATION),
	WRITTEN_URGING("written-urging", Topic.LATE_UNITS, Section.TODAY),
	DATE_AWAITED("task.date-awaited", Topic.DEADLINES, Section.WAITING),

	OVERDUE_WEEKLY("overdue.weekly", Topic.OVERDUE_LISTS, Section.UNITS),

	DELIVERY_PROBLEM("delivery.problem", Topic.UNDELIVERED, Section.TODAY),
	DIGEST("digest", Topic.DIGESTS, Section.INFORMATION);

	private static final int A_WEEK = 7;

	private final String template;

	private final Topic topic;

	private final Section section;

	Kind(String template, Topic topic, Section section) {
		this.template = template;
		this.topic = topic;
		this.section = section;
	}

	public static Kind ofTemplate(String template) {
		return Arrays.stream(values())
			.filter((kind) -> kind.template.equals(template))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(template));
	}

	public String template() {
		return this.template;
	}

	public Topic topic() {
		return this.topic;
	}

	/** True for what a ladder says: it is void once the duty has moved on. */
	public boolean fromLadder() {
		return this.topic.fromLadder();
	}

	/** Whether every unit's copy of a row says the same, so that it is said once. */
	public boolean oncePerRow() {
		return this == DATE_AWAITED;
	}

	/** What it lists besides its own words. */
	public Listing listing() {
		return switch (this) {
			case DIGEST -> Listing.WAITING;
			case OVERDUE_WEEKLY -> Listing.OVERDUE;
			case PLAN_ISSUED, PLAN_AMENDED, TASK_ASSIGNED, TASK_SUBMITTED, TASK_RETURNED, TASK_CONFIRMED,
					TASK_MENTIONED, EXTENSION_REQUESTED, EXTENSION_DECIDED, OBSTACLE_ANSWERED, TASK_REMINDER,
					TASK_OVERDUE, TASK_ESCALATED, REPORT_OPENED, REPORT_REMINDER, REPORT_OVERDUE, REPORT_ESCALATED,
					REPORT_SUBMITTED, REPORT_RETURNED, REPORT_ACCEPTED, DERIVED_PLAN_REMINDER, DERIVED_PLAN_OVERDUE,
					DERIVED_PLAN_ESCALATED, RANKING_PUBLISHED, WRITTEN_URGING, DATE_AWAITED, DELIVERY_PROBLEM ->
				Listing.NONE;
		};
	}

	/** Where a digest of that day lists it: what is due moves up by itself. */
	public Section section(@Nullable LocalDate lastDay, LocalDate today) {
		boolean movable = this.section == Section.WEEK || this.section == Section.NEW;
		if (!movable || lastDay == null) {
			return this.section;
		}
		if (!lastDay.isAfter(today)) {
			return Section.TODAY;
		}
		if (!lastDay.isAfter(today.plusDays(A_WEEK))) {
			return Section.WEEK;
		}
		return (this.section == Section.NEW) ? Section.NEW : Section.LATER;
	}

	/**
	 * What a mail may list: nothing, what waited for a digest, or what is overdue.
	 */
	public enum Listing {

		NONE, WAITING, OVERDUE

	}

}
