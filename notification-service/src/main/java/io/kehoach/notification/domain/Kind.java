package io.kehoach.notification.domain;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Everything this service can say. The template's name is part of a notification's id, so
 * it never changes.
 */
public enum Kind {

	PLAN_ISSUED("plan.issued", MessageClass.DUTY, true, Section.NEW),
	PLAN_AMENDED("plan.amended", MessageClass.DUTY, true, Section.NEW),
	DERIVED_PLAN_REMINDER("derived-plan.reminder", MessageClass.DUTY, false, Section.WEEK),
	DERIVED_PLAN_OVERDUE("derived-plan.overdue", MessageClass.DUTY, false, Section.TODAY),
	DERIVED_PLAN_ESCALATED("derived-plan.escalated", MessageClass.DUTY, false, Section.UNITS),
	TASK_ASSIGNED("task.assigned", MessageClass.DUTY, false, Section.NEW),
	TASK_SUBMITTED("task.submitted", MessageClass.DUTY, false, Section.TODAY),
	TASK_RETURNED("task.returned", MessageClass.DUTY, true, Section.TODAY),
	TASK_CONFIRMED("task.confirmed", MessageClass.INFORMATION, false, Section.INFORMATION),
	TASK_MENTIONED("task.mentioned", MessageClass.INFORMATION, false, Section.TODAY),
	EXTENSION_REQUESTED("task.extension-requested", MessageClass.DUTY, false, Section.TODAY),
	EXTENSION_DECIDED("task.extension-decided", MessageClass.DUTY, true, Section.WEEK),
	OBSTACLE_ANSWERED("obstacle.answered", MessageClass.DUTY, true, Section.WEEK),
	TASK_REMINDER("task.reminder", MessageClass.DUTY, false, Section.WEEK),
	TASK_OVERDUE("task.overdue", MessageClass.DUTY, false, Section.TODAY),
	TASK_ESCALATED("task.escalated", MessageClass.DUTY, false, Section.UNITS),
	REPORT_OPENED("report.opened", MessageClass.DUTY, false, Section.NEW),
	REPORT_REMINDER("report.reminder", MessageClass.DUTY, false, Section.WEEK),
	REPORT_OVERDUE("report.overdue", MessageClass.DUTY, false, Section.TODAY),
	REPORT_ESCALATED("report.escalated", MessageClass.DUTY, false, Section.UNITS),
	REPORT_SUBMITTED("report.submitted", MessageClass.DUTY, false, Section.TODAY),
	REPORT_RETURNED("report.returned", MessageClass.DUTY, true, Section.TODAY),
	REPORT_ACCEPTED("report.accepted", MessageClass.INFORMATION, false, Section.INFORMATION),
	RANKING_PUBLISHED("ranking.published", MessageClass.INFORMATION, false, Section.INFORMATION),
	WRITTEN_URGING("written-urging", MessageClass.DUTY, false, Section.TODAY),
	DATE_AWAITED("task.date-awaited", MessageClass.DUTY, false, Section.WAITING),

	OVERDUE_WEEKLY("overdue.weekly", MessageClass.DUTY, true, Section.UNITS),

	DELIVERY_PROBLEM("delivery.problem", MessageClass.SERVICE, false, Section.TODAY),
	DIGEST("digest", MessageClass.DUTY, true, Section.INFORMATION);

	private static final int A_WEEK = 7;

	private final String template;

	private final MessageClass messageClass;

	private final boolean urgent;

	private final Section section;

	Kind(String template, MessageClass messageClass, boolean urgent, Section section) {
		this.template = template;
		this.messageClass = messageClass;
		this.urgent = urgent;
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

	public MessageClass messageClass() {
		return this.messageClass;
	}

	/** Sent by itself within sending hours; everything else waits for the digest. */
	public boolean urgent() {
		return this.urgent;
	}

	/** True for what a ladder says: it is void once the duty has moved on. */
	public boolean fromLadder() {
		return switch (this) {
			case DERIVED_PLAN_REMINDER, DERIVED_PLAN_OVERDUE, DERIVED_PLAN_ESCALATED, TASK_REMINDER, TASK_OVERDUE,
					TASK_ESCALATED, REPORT_REMINDER, REPORT_OVERDUE, REPORT_ESCALATED, WRITTEN_URGING, DATE_AWAITED ->
				true;
			case PLAN_ISSUED, PLAN_AMENDED, TASK_ASSIGNED, TASK_SUBMITTED, TASK_RETURNED, TASK_CONFIRMED,
					TASK_MENTIONED, EXTENSION_REQUESTED, EXTENSION_DECIDED, OBSTACLE_ANSWERED, REPORT_OPENED,
					REPORT_SUBMITTED, REPORT_RETURNED, REPORT_ACCEPTED, RANKING_PUBLISHED, OVERDUE_WEEKLY,
					DELIVERY_PROBLEM, DIGEST ->
				false;
		};
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
	public Section section(@Nullable LocalDate dueOn, LocalDate today) {
		boolean movable = this.section == Section.WEEK || this.section == Section.NEW;
		if (!movable || dueOn == null) {
			return this.section;
		}
		if (!dueOn.isAfter(today)) {
			return Section.TODAY;
		}
		if (!dueOn.isAfter(today.plusDays(A_WEEK))) {
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
