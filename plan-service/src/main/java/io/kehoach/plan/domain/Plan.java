package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.kehoach.plan.domain.PlanEvent.DerivedPlanIssued;
import io.kehoach.plan.domain.PlanEvent.PlanAmended;
import io.kehoach.plan.domain.PlanEvent.PlanCancelled;
import io.kehoach.plan.domain.PlanEvent.PlanClosed;
import io.kehoach.plan.domain.PlanEvent.PlanIssued;
import io.kehoach.plan.domain.PlanEvent.PlanReturned;
import io.kehoach.plan.domain.PlanEvent.PlanSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * A plan from its first draft to its end. {@code content} is the draft, and once issued
 * the version in force; an amendment is edited beside it. {@code unitId} is the unit
 * whose plan it is.
 */
public record Plan(String planId, String unitId, PlanStatus status, Content content, @Nullable Standing standing,
		@Nullable Amendment amendment, Origin origin, @Nullable String note) {

	public static Plan draft(String planId, String unitId, Content content, Origin origin) {
		return new Plan(planId, unitId, PlanStatus.DRAFT, content, null, null, origin, null);
	}

	public PlanChange edit(UnaryOperator<Content> edit) {
		require(status == PlanStatus.DRAFT, PlanRule.NOT_DRAFT);
		return PlanChange.of(with(status, edit.apply(content), note));
	}

	public PlanChange submit() {
		require(status == PlanStatus.DRAFT, PlanRule.NOT_DRAFT);
		return PlanChange.of(with(PlanStatus.SUBMITTED, content, null), new PlanSubmitted());
	}

	public PlanChange sendBack(String reason) {
		require(status == PlanStatus.SUBMITTED, PlanRule.NOT_SUBMITTED);
		return PlanChange.of(with(PlanStatus.DRAFT, content, reason), new PlanReturned(reason));
	}

	/** Puts version 1 in force; whoever may issue may do so without a submission. */
	public PlanChange issue(Issuing issuing) {
		require(status == PlanStatus.DRAFT || status == PlanStatus.SUBMITTED, PlanRule.NOT_DRAFT);
		content.requireIssuable();
		Content signed = content.under(issuing.signed(content.body().header()));
		PlanBody body = issuing.dated(signed.body());
		Plan issued = new Plan(planId, unitId, PlanStatus.ISSUED, signed.with(body), issuing.standing(body, null), null,
				origin, null);
		return new PlanChange(issued, Stream.concat(Stream.of(new PlanIssued()), derived()).toList());
	}

	public PlanChange close(String note) {
		require(status == PlanStatus.ISSUED, PlanRule.NOT_ISSUED);
		return PlanChange.of(ended(PlanStatus.CLOSED, note), new PlanClosed(note));
	}

	public PlanChange cancel(String reason) {
		require(status != PlanStatus.CLOSED && status != PlanStatus.CANCELLED, PlanRule.ALREADY_ENDED);
		return PlanChange.of(ended(PlanStatus.CANCELLED, reason), new PlanCancelled(reason));
	}

	public PlanChange discard(String reason) {
		require(status == PlanStatus.DRAFT, PlanRule.NOT_DRAFT);
		return cancel(reason);
	}

	public PlanChange amend() {
		require(status == PlanStatus.ISSUED, PlanRule.NOT_ISSUED);
		require(amendment == null, PlanRule.AMENDMENT_EXISTS);
		return PlanChange.of(with(new Amendment(PlanStatus.DRAFT, content, null)));
	}

	public PlanChange editAmendment(UnaryOperator<Content> edit) {
		Amendment open = amendmentIn(PlanStatus.DRAFT, PlanRule.NOT_DRAFT);
		return PlanChange.of(with(new Amendment(open.status(), edit.apply(open.content()), open.note())));
	}

	public PlanChange submitAmendment() {
		return PlanChange.of(with(amendmentIn(PlanStatus.DRAFT, PlanRule.NOT_DRAFT).with(PlanStatus.SUBMITTED, null)));
	}

	public PlanChange sendBackAmendment(String reason) {
		Amendment submitted = amendmentIn(PlanStatus.SUBMITTED, PlanRule.NOT_SUBMITTED);
		return PlanChange.of(with(submitted.with(PlanStatus.DRAFT, reason)));
	}

	/**
	 * Puts the next version in force. Rows keep their identity, so that tasks keep
	 * theirs.
	 */
	public PlanChange issueAmendment(Issuing issuing) {
		Amendment open = openAmendment();
		Standing before = inForce();
		open.content().requireIssuable();
		PlanBody body = issuing.dated(open.content().body());
		Difference difference = Difference.between(content.body(), body);
		require(!difference.isEmpty(), PlanRule.AMENDMENT_UNCHANGED);
		Plan amended = new Plan(planId, unitId, status, open.content().with(body), issuing.standing(body, before), null,
				origin, note);
		Set<String> concerned = Affected.units(this, amended, difference);
		return PlanChange.of(amended.with(amended.inForce().sentTo(concerned)),
				new PlanAmended(difference, List.copyOf(concerned)));
	}

	public PlanChange discardAmendment() {
		openAmendment();
		return PlanChange.of(withoutAmendment());
	}

	public Plan withoutAmendment() {
		return new Plan(planId, unitId, status, content, standing, null, origin, note);
	}

	/** The draft of a unit's own plan, pre-filled with the rows that address it. */
	public Content derivedFor(String unitId, String unitName) {
		require(status == PlanStatus.ISSUED, PlanRule.NOT_ISSUED);
		return Deriving.draft(this, unitId, unitName);
	}

	/** The draft of another year's plan. */
	public Content rolledOverTo(int year, Map<String, RowResult> results) {
		require(standing != null, PlanRule.NOT_ISSUED);
		return RollingOver.draft(content.body(), year, results);
	}

	/** What the plan says, asked of whoever answers for it by now. */
	public PlanBody addressed() {
		return (standing != null) ? Successors.in(content.body(), this::answering) : content.body();
	}

	/**
	 * A unit's own plan tells how that unit does what the parent's plan gives it: nobody
	 * inherits from it.
	 */
	boolean isOwnOf(String unit) {
		return origin.parentPlanId() != null && unitId.equals(unit);
	}

	private Stream<String> answering(String unit) {
		return (standing == null || isOwnOf(unit)) ? Stream.of(unit) : standing.answering(unit);
	}

	/**
	 * What a person should know of a version: beside what was found in it, the rows whose
	 * lead is no more.
	 */
	public List<Finding> findings(Content version) {
		Stream<Finding> gone = version.body()
			.items()
			.stream()
			.flatMap((item) -> Stream.ofNullable(item.lead())
				.filter(this::isGone)
				.map((lead) -> Finding.leadGone(item.itemId(), lead.text())));
		return Stream.concat(version.openFindings().stream(), gone).toList();
	}

	private boolean isGone(Party party) {
		return party.groupIds().isEmpty() && !party.unitIds().isEmpty()
				&& party.unitIds().stream().flatMap(this::answering).findAny().isEmpty();
	}

	/** Everybody a party stands for, by the groups as they were frozen. */
	public Set<String> units(Party party) {
		return inForce().units(party);
	}

	/**
	 * A unit that begins to belong to groups of an open plan; nothing happens where it is
	 * addressed already.
	 */
	public PlanChange join(String unitId, LocalDate on, List<String> groupIds) {
		return Addressing.join(this, unitId, on, groupIds);
	}

	/**
	 * A unit that ceases to be; what it was given goes to its successor, if it has one.
	 */
	public PlanChange leave(String unitId, LocalDate on, @Nullable String successorId) {
		return Addressing.leave(this, unitId, on, successorId);
	}

	public Amendment openAmendment() {
		if (status != PlanStatus.ISSUED || amendment == null) {
			throw new PlanRuleViolated(PlanRule.NO_AMENDMENT);
		}
		return amendment;
	}

	public Standing inForce() {
		if (standing == null) {
			throw new PlanRuleViolated(PlanRule.NOT_ISSUED);
		}
		return standing;
	}

	Plan with(Standing standing) {
		return new Plan(planId, unitId, status, content, standing, amendment, origin, note);
	}

	private Plan with(Amendment amendment) {
		return new Plan(planId, unitId, status, content, standing, amendment, origin, note);
	}

	private Plan with(PlanStatus status, Content content, @Nullable String note) {
		return new Plan(planId, unitId, status, content, standing, amendment, origin, note);
	}

	private Plan ended(PlanStatus status, String note) {
		return new Plan(planId, unitId, status, content, standing, null, origin, note);
	}

	private Amendment amendmentIn(PlanStatus wanted, PlanRule rule) {
		Amendment open = openAmendment();
		require(open.status() == wanted, rule);
		return open;
	}

	private Stream<PlanEvent> derived() {
		return Stream.ofNullable(origin.parentPlanId()).map((parentId) -> new DerivedPlanIssued(parentId, unitId));
	}

	private static void require(boolean holds, PlanRule otherwise) {
		if (!holds) {
			throw new PlanRuleViolated(otherwise);
		}
	}

}
