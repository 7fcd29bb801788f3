package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.WorkingDays;
import io.kehoach.report.domain.Form;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.Terms;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Makes periods of what plans ask for, opens them in time, and gives every expected unit
 * its report.
 */
@Service
public class PeriodSchedule {

	private static final DateTimeFormatter LEFT_ON = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final Periods periods;

	private final Reports reports;

	private final Forms forms;

	private final Calendar calendar;

	private final BusinessClock clock;

	private final ReportSettings settings;

	PeriodSchedule(Plans plans, Periods periods, Reports reports, Forms forms, Calendar calendar, BusinessClock clock,
			ReportSettings settings) {
		this.plans = plans;
		this.periods = periods;
		this.reports = reports;
		this.forms = forms;
		this.calendar = calendar;
		this.clock = clock;
		this.settings = settings;
	}

	/** Whatever event came, what counts is the newest picture of the plan. */
	public void follow(String planId) {
		this.plans.newest(planId).ifPresent(this::follow);
	}

	/** Working days decide when a period opens, and may be announced after the plan. */
	public void calendarChanged() {
		this.plans.withStatus("ISSUED", Scope.everything()).forEach((plan) -> follow(plan.id()));
	}

	private void follow(Plans.Sequenced newest) {
		PlanPicture plan = newest.plan();
		List<Period> wanted = plan.running() ? plan.reporting()
			.stream()
			.flatMap((asked) -> planned(plan, asked, newest.sequence()).stream())
			.toList() : List.of();
		Instant at = Objects.requireNonNullElseGet(plan.changedAt(), this.clock::instant);
		wanted.forEach((period) -> this.periods.follow(period, at));
		this.periods.drop(plan.id(), wanted.stream().map(Period::key).toList(), newest.sequence());
		this.periods.withdraw(plan.id(), plan.keysAsked(), newest.sequence(), at);
	}

	/** Without a resolved due moment or an issuing body there is nothing to open. */
	private Optional<Period> planned(PlanPicture plan, PlanPicture.Reporting asked, long sequence) {
		Instant dueAt = asked.dueAt();
		String body = plan.bodyId();
		if (dueAt == null || body == null) {
			return Optional.empty();
		}
		Terms terms = new Terms(plan.title(), plan.number(), asked.kind(), asked.text(), asked.cutOff(), asked.due(),
				dueAt, asked.remindOn(), asked.lateClose(), missingAt(asked.lateClose(), dueAt, plan.zone()),
				plan.zone());
		Period.Definition definition = new Period.Definition(asked.from(), asked.rule(), asked.receiverText());
		return Optional.of(Period.planned(plan.id(), body, asked.key(), definition, terms, sequence, asked.reporters(),
				opensAt(terms)));
	}

	private Instant opensAt(Terms terms) {
		ZoneId zone = ZoneId.of(terms.zone());
		LocalDate lastDay = terms.dueAt().minusNanos(1).atZone(zone).toLocalDate();
		LocalDate cutOff = terms.cutOff();
		LocalDate anchor = (cutOff != null && cutOff.isBefore(lastDay)) ? cutOff : lastDay;
		return workingDays().minus(anchor, this.settings.opensBefore()).atStartOfDay(zone).toInstant();
	}

	private Instant missingAt(@Nullable LocalDate lateClose, Instant dueAt, String zone) {
		ZoneId at = ZoneId.of(zone);
		LocalDate lastDay = (lateClose != null) ? lateClose
				: workingDays().plus(dueAt.minusNanos(1).atZone(at).toLocalDate(), this.settings.missingAfter());
		return lastDay.plusDays(1).atStartOfDay(at).toInstant();
	}

	private WorkingDays workingDays() {
		return this.calendar.workingDays();
	}

	/**
	 * What only the clock can start. Several instances may do it at once: each document
	 * is changed once.
	 */
	public void sweep() {
		Instant now = this.clock.instant();
		this.periods.openDue(now);
		this.periods.filling().forEach(this::fill);
		this.reports.noteDue(now);
	}

	private void fill(Period period) {
		Form form = this.forms.current();
		for (String unit : period.expected()) {
			List<Section> last = this.reports
				.lastSigned(period.planId(), unit, Objects.requireNonNullElse(period.openedAt(), Instant.MAX))
				.map(Report::sections)
				.orElse(List.of());
			this.reports.open(Report.opened(period.planId(), period.key(), unit, form.id(), period.terms(),
					form.startingFrom(last)), period.joined(unit));
		}
		String released = period.expected().isEmpty() ? "Kỳ báo cáo không còn được yêu cầu từ "
				: "Đơn vị không còn thuộc diện báo cáo từ ";
		period.left()
			.forEach((change) -> this.reports.release(Report.id(period.planId(), period.key(), change.unitId()),
					released + LEFT_ON.format(change.at().atZone(this.clock.zone()))));
		this.periods.filled(period);
	}

	public List<Period> ofPlan(String planId, Scope scope) {
		return this.periods.ofPlan(planId, scope);
	}

}
