package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import io.kehoach.plan.domain.PlanEvent.DerivedPlanDue;
import io.kehoach.plan.domain.PlanEvent.DerivedPlanMissing;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Issued on 16 January, due fifteen working days later: Monday, 6 February. */
class DerivingCallsTest {

	private static final LocalDate DUE = LocalDate.of(2023, 2, 6);

	private final Plan issued = Golden.issued();

	@Test
	void theDayIsNearThreeWorkingDaysBefore() {
		assertThat(DerivingCalls.next(issued)).hasValue(at("2023-02-01T00:00:00+07:00"));
		assertThat(DerivingCalls.make(issued, at("2023-01-31T23:59:59+07:00"), Set.of()).events()).isEmpty();
		PlanChange call = DerivingCalls.make(issued, at("2023-02-01T00:00:00+07:00"), Set.of("thpt-02"));
		assertThat(call.events()).containsExactly(new DerivedPlanDue(DUE, List.of("thpt-01")));
		assertThat(DerivingCalls.next(call.plan())).hasValue(at("2023-02-07T00:00:00+07:00"));
	}

	@Test
	void eachCallIsMadeOnce() {
		Instant after = at("2023-02-07T00:00:00+07:00");
		PlanChange call = DerivingCalls.make(issued, after, Set.of());
		assertThat(call.events()).containsExactly(new DerivedPlanMissing(DUE, List.of("thpt-01", "thpt-02")));
		assertThat(DerivingCalls.make(call.plan(), after, Set.of())).isEqualTo(PlanChange.of(call.plan()));
		assertThat(DerivingCalls.next(call.plan())).isEmpty();
	}

	@Test
	void nobodyIsToldWhereEveryUnitHasIssuedItsPlan() {
		PlanChange call = DerivingCalls.make(issued, at("2023-02-07T00:00:00+07:00"), Set.of("thpt-01", "thpt-02"));
		assertThat(call.events()).isEmpty();
		assertThat(DerivingCalls.next(call.plan())).isEmpty();
	}

	@Test
	void anAmendmentDoesNotCallAgain() {
		Plan called = DerivingCalls.make(issued, at("2023-02-07T00:00:00+07:00"), Set.of()).plan();
		Plan amended = called.amend()
			.plan()
			.editAmendment(Golden.firstRow("Mới"))
			.plan()
			.issueAmendment(Golden.issuing("2023-03-01T08:00:00+07:00", Golden.directory()))
			.plan();
		assertThat(DerivingCalls.next(amended)).isEmpty();
	}

	@Test
	void aPlanThatHasEndedIsNotCalledFor() {
		assertThat(DerivingCalls.next(issued.cancel("nhầm").plan())).isEmpty();
		assertThat(DerivingCalls.next(Golden.draft())).isEmpty();
	}

	private static Instant at(String time) {
		return OffsetDateTime.parse(time).toInstant();
	}

}
