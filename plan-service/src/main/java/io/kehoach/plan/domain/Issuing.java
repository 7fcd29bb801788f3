package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Everything a plan needs of its surroundings at the moment it is issued. */
public record Issuing(Directory directory, WorkingCalendar calendar, ZoneId zone, Instant at, String by,
		@Nullable String number, @Nullable LocalDate issuedOn) {

	private static final int DAYS_TO_DERIVE = 15;

	Header signed(Header draft) {
		return draft.signedAs(number, issuedOn);
	}

	/**
	 * Computes every date and settles every mode; the printed values stay as they are.
	 */
	PlanBody dated(PlanBody draft) {
		Header header = signed(draft.header());
		Deadlines deadlines = new Deadlines(header.deadlineRules(), calendar, zone);
		return new PlanBody(header, draft.duties().stream().map((duty) -> dated(duty, deadlines)).toList(),
				draft.items().stream().map((item) -> dated(item, deadlines)).toList(),
				draft.responsibilities().stream().map((duty) -> dated(duty, header)).toList(),
				draft.reporting().stream().map(deadlines::of).toList(), draft.recipients());
	}

	/** The first version's, or the one that follows another. */
	Standing standing(PlanBody body, @Nullable Standing before) {
		Optional<Unit> office = Optional.ofNullable(body.header().issuer().unitId())
			.flatMap((bodyId) -> directory.officeOf(bodyId, today()));
		List<DerivingCall> called = (before != null) ? before.calls() : List.of();
		return new Standing((before != null) ? before.version() + 1 : 1, at, by, office.map(Unit::unitId).orElse(null),
				frozenGroups(body), (before != null) ? before.joined() : List.of(),
				(before != null) ? before.left() : List.of(), DerivingCalls.planned(body, calendar, zone, called),
				(before != null) ? before.sendings() : List.of(new Sending(null, 1, at)));
	}

	LocalDate today() {
		return LocalDate.ofInstant(at, zone);
	}

	private List<FrozenGroup> frozenGroups(PlanBody body) {
		return body.parties()
			.flatMap((party) -> party.groupIds().stream())
			.distinct()
			.sorted()
			.flatMap((groupId) -> directory.group(groupId).stream())
			.map((group) -> new FrozenGroup(group.groupId(), group.name(), directory.members(group, today())))
			.toList();
	}

	private static Duty dated(Duty duty, Deadlines deadlines) {
		return (duty.window() != null) ? duty.withWindow(deadlines.of(duty.window())) : duty;
	}

	private static PlanItem dated(PlanItem item, Deadlines deadlines) {
		Party lead = item.lead();
		PlanItem settled = (lead != null) ? item.withLead(lead.withMode(lead.modeOrDefault())) : item;
		return (item.window() != null) ? settled.withWindow(deadlines.of(item.window())) : settled;
	}

	/**
	 * A unit's own plan without a printed day is due fifteen working days after the
	 * parent was issued.
	 */
	private Responsibility dated(Responsibility responsibility, Header header) {
		LocalDate from = Stream.of(header.issuedOn(), today()).filter((day) -> day != null).findFirst().orElseThrow();
		List<UnitDuty> duties = responsibility.duties()
			.stream()
			.map((duty) -> (duty.kind() == DutyKind.DERIVE_PLAN && duty.due() == null)
					? new UnitDuty(duty.text(), duty.kind(), calendar.plus(from, DAYS_TO_DERIVE)) : duty)
			.toList();
		return new Responsibility(responsibility.responsibilityId(), responsibility.unit(), duties);
	}

}
