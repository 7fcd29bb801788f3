package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What other services tell about plans, periods and working days: written down first,
 * then worked through by the fan-out.
 */
@Service
public class PlanNews {

	private final FanOuts fanOuts;

	private final Periods periods;

	private final Calendars calendars;

	private final ApplicationEventPublisher wake;

	PlanNews(FanOuts fanOuts, Periods periods, Calendars calendars, ApplicationEventPublisher wake) {
		this.fanOuts = fanOuts;
		this.periods = periods;
		this.calendars = calendars;
		this.wake = wake;
	}

	/**
	 * @param issuedOn the date of the tasks where the event itself is the issue; null:
	 * the day of the event
	 */
	public void plan(IssuedPlan plan, long seq, Instant occurredAt, @Nullable LocalDate issuedOn, FanOuts.Moves moves) {
		LocalDate since = (issuedOn != null) ? issuedOn : this.calendars.current().dayOf(occurredAt);
		if (this.fanOuts.replace(plan, seq, occurredAt, since, moves)) {
			wake();
		}
	}

	public void periodOpened(String periodId, Period period, long seq) {
		if (this.periods.keep(periodId, period, seq)) {
			this.fanOuts.rewind(period.planId());
			wake();
		}
	}

	/**
	 * Warnings are counted in working days, so every open task's has to be computed
	 * again.
	 */
	public void workingDaysChanged() {
		this.fanOuts.rewindAll();
		wake();
	}

	private void wake() {
		this.wake.publishEvent(new WorkWaiting());
	}

	/** A fan-out has something to do; saves waiting for the next look. */
	public record WorkWaiting() {

	}

}
