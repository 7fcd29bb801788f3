package io.kehoach.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Page;
import io.kehoach.report.application.PeriodSchedule;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Terms;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeriodsController {

	private final PeriodSchedule schedule;

	PeriodsController(PeriodSchedule schedule) {
		this.schedule = schedule;
	}

	@GetMapping("/api/reporting-periods")
	Page<PeriodResource> list(@RequestParam String plan, Caller caller) {
		List<PeriodResource> periods = this.schedule.ofPlan(plan, caller.scope())
			.stream()
			.map(PeriodResource::of)
			.toList();
		return new Page<>(periods, null);
	}

	/**
	 * A period with its four dates.
	 *
	 * @param state PLANNED until it opens, then OPEN
	 * @param expected who must report: while planned as it stands now, once open as
	 * frozen
	 * @param changes who came or went since it opened
	 */
	record PeriodResource(String id, String planId, @Nullable String planTitle, String key, String name, String kind,
			@Nullable String text, String state, @Nullable LocalDate from, @Nullable LocalDate cutOff,
			@Nullable LocalDate due, Instant dueAt, String rule, @Nullable LocalDate lateClose,
			@Nullable Instant opensAt, @Nullable Instant openedAt, @Nullable String receiverText, List<String> expected,
			List<Period.Change> changes) {

		static PeriodResource of(Period period) {
			Terms terms = period.terms();
			return new PeriodResource(period.id(), period.planId(), terms.planTitle(), period.key(), period.name(),
					terms.kind(), terms.text(), period.open() ? "OPEN" : "PLANNED", period.definition().from(),
					terms.cutOff(), terms.due(), terms.dueAt(), period.definition().rule(), terms.lateClose(),
					period.opensAt(), period.openedAt(), period.definition().receiverText(),
					period.open() ? period.expected() : period.reporters(), period.changes());
		}

	}

}
