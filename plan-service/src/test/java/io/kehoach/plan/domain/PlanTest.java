package io.kehoach.plan.domain;

import java.util.List;

import io.kehoach.plan.domain.PlanEvent.DerivedPlanIssued;
import io.kehoach.plan.domain.PlanEvent.PlanAmended;
import io.kehoach.plan.domain.PlanEvent.PlanCancelled;
import io.kehoach.plan.domain.PlanEvent.PlanClosed;
import io.kehoach.plan.domain.PlanEvent.PlanIssued;
import io.kehoach.plan.domain.PlanEvent.PlanReturned;
import io.kehoach.plan.domain.PlanEvent.PlanSubmitted;
import io.kehoach.plan.fixtures.Golden;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PlanTest {

	private final Plan draft = Golden.draft();

	private final Plan issued = Golden.issued();

	private final Issuing march = Golden.issuing("2023-03-01T08:00:00+07:00", Golden.directory());

	@Test
	void editingADraftRaisesNoEvent() {
		PlanChange change = draft.edit(Golden.firstRow("Khác"));
		assertThat(change.events()).isEmpty();
		assertThat(change.plan().content().body().items().getFirst().content()).isEqualTo("Khác");
	}

	@Test
	void onlyADraftIsEdited() {
		assertRefused(PlanRule.NOT_DRAFT, () -> issued.edit(Golden.firstRow("Khác")));
		assertRefused(PlanRule.NOT_DRAFT, () -> draft.submit().plan().edit(Golden.firstRow("Khác")));
	}

	@Test
	void submittingWaitsForTheDirector() {
		PlanChange change = draft.submit();
		assertThat(change.plan().status()).isEqualTo(PlanStatus.SUBMITTED);
		assertThat(change.events()).containsExactly(new PlanSubmitted());
		assertRefused(PlanRule.NOT_DRAFT, () -> change.plan().submit());
	}

	@Test
	void aSubmittedPlanGoesBackWithItsReason() {
		PlanChange change = draft.submit().plan().sendBack("thiếu");
		assertThat(change.plan().status()).isEqualTo(PlanStatus.DRAFT);
		assertThat(change.plan().note()).isEqualTo("thiếu");
		assertThat(change.events()).containsExactly(new PlanReturned("thiếu"));
		assertRefused(PlanRule.NOT_SUBMITTED, () -> draft.sendBack("thiếu"));
	}

	@Test
	void issuingFreezesVersionOne() {
		PlanChange change = draft.issue(march);
		assertThat(change.plan().status()).isEqualTo(PlanStatus.ISSUED);
		assertThat(change.plan().inForce().version()).isEqualTo(1);
		assertThat(change.plan().inForce().groups()).extracting(FrozenGroup::unitIds)
			.containsExactly(List.of("p-tccb", "thanh-tra", "vp"), List.of("thpt-01", "thpt-02"));
		assertThat(change.events()).containsExactly(new PlanIssued());
		assertRefused(PlanRule.NOT_DRAFT, () -> change.plan().issue(march));
	}

	@Test
	void issuingIsRefusedWhileALeadIsOpen() {
		Plan open = draft.edit((content) -> {
			PlanItem first = content.body().items().getFirst();
			Party unknown = Party.printed("Phòng lạ", List.of("Phòng lạ"));
			return content.with(content.body().put(first.withLead(unknown)));
		}).plan();
		PlanRuleViolated refused = catchThrowableOfType(PlanRuleViolated.class, () -> open.issue(march));
		assertThat(refused.rule()).isEqualTo(PlanRule.NOT_ISSUABLE);
		assertThat(refused.findings()).extracting(Finding::path).containsExactly("/items/i1/lead");
	}

	@Test
	void aDateAwaitedAndUnnamedHelpersDoNotStandInTheWay() {
		assertThat(draft.content().openFindings()).extracting(Finding::code)
			.containsExactlyInAnyOrder("coordinating-unresolved", "awaiting-date");
		assertThat(draft.issue(march).plan().status()).isEqualTo(PlanStatus.ISSUED);
	}

	@Test
	void aUnitsOwnPlanTellsItsParent() {
		Plan own = Plan.draft("plan-2", "thpt-01", draft.content(), Origin.derived("plan-1"));
		assertThat(own.issue(march).events()).containsExactly(new PlanIssued(),
				new DerivedPlanIssued("plan-1", "thpt-01"));
	}

	@Test
	void closingAndCancellingEndAPlan() {
		PlanChange closed = issued.close("xong");
		assertThat(closed.plan().status()).isEqualTo(PlanStatus.CLOSED);
		assertThat(closed.events()).containsExactly(new PlanClosed("xong"));
		PlanChange cancelled = issued.cancel("nhầm");
		assertThat(cancelled.plan().status()).isEqualTo(PlanStatus.CANCELLED);
		assertThat(cancelled.events()).containsExactly(new PlanCancelled("nhầm"));
		assertRefused(PlanRule.NOT_ISSUED, () -> draft.close("xong"));
		assertRefused(PlanRule.ALREADY_ENDED, () -> closed.plan().cancel("nhầm"));
		assertRefused(PlanRule.NOT_ISSUED, () -> cancelled.plan().amend());
	}

	@Test
	void anAmendmentIsEditedBesideTheVersionInForce() {
		Plan amending = issued.amend().plan().editAmendment(Golden.firstRow("Mới")).plan();
		assertThat(amending.content()).isEqualTo(issued.content());
		assertThat(amending.openAmendment().content().body().items().getFirst().content()).isEqualTo("Mới");
		assertRefused(PlanRule.AMENDMENT_EXISTS, () -> amending.amend());
		assertRefused(PlanRule.NO_AMENDMENT, () -> issued.editAmendment(Golden.firstRow("Mới")));
	}

	@Test
	void anAmendmentIsSubmittedAndSentBackWithoutEvents() {
		Plan submitted = issued.amend().plan().submitAmendment().plan();
		assertThat(submitted.openAmendment().status()).isEqualTo(PlanStatus.SUBMITTED);
		assertRefused(PlanRule.NOT_DRAFT, () -> submitted.editAmendment(Golden.firstRow("Mới")));
		PlanChange back = submitted.sendBackAmendment("thiếu");
		assertThat(back.plan().openAmendment().note()).isEqualTo("thiếu");
		assertThat(back.events()).isEmpty();
		assertRefused(PlanRule.NOT_SUBMITTED, () -> back.plan().sendBackAmendment("thiếu"));
	}

	@Test
	void issuingAnAmendmentNamesTheRowsThatDiffer() {
		PlanChange change = issued.amend().plan().editAmendment(Golden.firstRow("Mới")).plan().issueAmendment(march);
		assertThat(change.plan().inForce().version()).isEqualTo(2);
		assertThat(change.plan().amendment()).isNull();
		assertThat(change.events()).singleElement()
			.isInstanceOfSatisfying(PlanAmended.class,
					(amended) -> assertThat(amended.difference().itemIds()).containsExactly("i1"));
	}

	@Test
	void anAmendmentTellsOnlyTheUnitsOfTheRowsThatDiffer() {
		Plan amending = issued.amend().plan().editAmendment((content) -> {
			PlanItem third = content.body().items().get(2).withCoordinating(null);
			return content.with(content.body().put(third));
		}).plan();
		PlanAmended first = (PlanAmended) amending.issueAmendment(march).events().getFirst();
		// Whoever helped before is told that it is over.
		assertThat(first.unitIds()).containsExactly("p-tccb", "thanh-tra", "thpt-01", "thpt-02", "vp");
		Plan alone = amending.issueAmendment(march).plan().amend().plan().editAmendment((content) -> {
			PlanItem third = content.body().items().get(2).withWindow(null);
			return content.with(content.body().put(third));
		}).plan();
		PlanAmended second = (PlanAmended) alone.issueAmendment(march).events().getFirst();
		assertThat(second.unitIds()).containsExactly("thanh-tra");
	}

	@Test
	void anAmendmentThatChangesNothingIsRefusedAndCanBeDiscarded() {
		Plan amending = issued.amend().plan();
		assertRefused(PlanRule.AMENDMENT_UNCHANGED, () -> amending.issueAmendment(march));
		assertThat(amending.discardAmendment().plan()).isEqualTo(issued);
		assertRefused(PlanRule.NO_AMENDMENT, () -> issued.discardAmendment());
	}

	private static void assertRefused(PlanRule rule, ThrowingCallable command) {
		PlanRuleViolated refused = catchThrowableOfType(PlanRuleViolated.class, command);
		assertThat(refused).isNotNull();
		assertThat(refused.rule()).isEqualTo(rule);
	}

}
