package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.plan.domain.PlanEvent.DerivedPlanDue;
import io.kehoach.plan.domain.PlanEvent.DerivedPlanMissing;
import io.kehoach.plan.domain.directory.WorkingCalendar;

/**
 * Asks after the plans that units are to derive: three working days before they are due,
 * and once the day has passed. That a call was made stands in the plan itself, so it is
 * made once.
 */
public final class DerivingCalls {

	private static final int DAYS_BEFORE = 3;

	private DerivingCalls() {
	}

	/** An amendment leaves alone what was called for the same day already. */
	static List<DerivingCall> planned(PlanBody body, WorkingCalendar calendar, ZoneId zone, List<DerivingCall> before) {
		return body.responsibilities()
			.stream()
			.flatMap((it) -> it.duties().stream())
			.filter((duty) -> duty.kind() == DutyKind.DERIVE_PLAN)
			.flatMap((duty) -> Stream.ofNullable(duty.due()))
			.distinct()
			.sorted()
			.flatMap((due) -> calls(due, calendar, zone))
			.map((call) -> before.stream().filter(call::isFor).filter(DerivingCall::made).findFirst().orElse(call))
			.toList();
	}

	private static Stream<DerivingCall> calls(LocalDate due, WorkingCalendar calendar, ZoneId zone) {
		LocalDate soon = calendar.minus(calendar.onOrBefore(due), DAYS_BEFORE);
		return Stream.of(new DerivingCall(due, DerivingCall.Kind.DUE, soon.atStartOfDay(zone).toInstant(), false),
				new DerivingCall(due, DerivingCall.Kind.MISSING, due.plusDays(1).atStartOfDay(zone).toInstant(),
						false));
	}

	/** When the next call is to be made. */
	public static Optional<Instant> next(Plan plan) {
		Standing standing = plan.standing();
		return (standing == null || plan.status() != PlanStatus.ISSUED) ? Optional.empty()
				: standing.calls()
					.stream()
					.filter((call) -> !call.made())
					.map(DerivingCall::at)
					.min(Instant::compareTo);
	}

	/**
	 * Makes the calls that have become due, naming the units that have not issued their
	 * own plan. Whoever is missing already is not told that the day is near.
	 */
	public static PlanChange make(Plan plan, Instant now, Set<String> answered) {
		if (next(plan).filter((at) -> !at.isAfter(now)).isEmpty()) {
			return PlanChange.of(plan);
		}
		Standing standing = plan.inForce();
		List<DerivingCall> open = standing.calls().stream().filter((call) -> call.isOpenAt(now)).toList();
		List<PlanEvent> events = new ArrayList<>();
		for (DerivingCall call : open) {
			List<String> waiting = waiting(plan, call.due(), answered);
			boolean overtaken = open.stream()
				.anyMatch((it) -> it.due().equals(call.due()) && !it.equals(call)
						&& it.kind() == DerivingCall.Kind.MISSING);
			if (!waiting.isEmpty() && !overtaken) {
				events.add(event(call, waiting));
			}
		}
		List<DerivingCall> calls = standing.calls()
			.stream()
			.map((call) -> call.isOpenAt(now) ? call.done() : call)
			.toList();
		return new PlanChange(plan.with(standing.with(calls)), events);
	}

	private static PlanEvent event(DerivingCall call, List<String> waiting) {
		return switch (call.kind()) {
			case DUE -> new DerivedPlanDue(call.due(), waiting);
			case MISSING -> new DerivedPlanMissing(call.due(), waiting);
		};
	}

	private static List<String> waiting(Plan plan, LocalDate due, Set<String> answered) {
		return Coverage.derivingUnits(plan)
			.entrySet()
			.stream()
			.filter((asked) -> asked.getValue().filter(due::equals).isPresent())
			.map((asked) -> asked.getKey())
			.filter((unitId) -> !answered.contains(unitId))
			.toList();
	}

}
