package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.plan.domain.Coverage.RowAnswer;
import io.kehoach.plan.domain.Coverage.UnitAnswer;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two schools are to derive a plan by 6 February; only the second row is theirs to lead.
 */
class CoverageTest {

	private static final LocalDate DUE = LocalDate.of(2023, 2, 6);

	private final Plan parent = Golden.issued();

	@Test
	void whoeverHasIssuedNothingIsMissingFromTheDayAfter() {
		assertThat(Coverage.of(parent, List.of(), DUE).units()).containsExactly(
				new UnitAnswer("thpt-01", DUE, null, null, null, false),
				new UnitAnswer("thpt-02", DUE, null, null, null, false));
		assertThat(Coverage.of(parent, List.of(draft()), DUE.plusDays(1)).units()).containsExactly(
				new UnitAnswer("thpt-01", DUE, "own", PlanStatus.DRAFT, null, true),
				new UnitAnswer("thpt-02", DUE, null, null, null, true));
	}

	@Test
	void aPlanInForceAnswersItsRowsAndNoOthers() {
		Plan own = issued();
		Coverage coverage = Coverage.of(parent, List.of(own), DUE.plusDays(1));
		assertThat(coverage.units().getFirst())
			.isEqualTo(new UnitAnswer("thpt-01", DUE, "own", PlanStatus.ISSUED, own.inForce().issuedAt(), false));
		assertThat(coverage.rows()).containsExactly(new RowAnswer("i1", 2, 1, List.of("thpt-02")),
				new RowAnswer("i2", 2, 1, List.of("thpt-02")), new RowAnswer("i3", 2, 1, List.of("thpt-02")));
		Plan without = issuedWithoutTheFirstRow();
		assertThat(Coverage.of(parent, List.of(without), DUE).rows().getFirst())
			.isEqualTo(new RowAnswer("i1", 2, 0, List.of("thpt-01", "thpt-02")));
	}

	@Test
	void aPlanThatWasThrownAwayAnswersNothing() {
		Plan thrown = draft().cancel("làm lại").plan();
		assertThat(Coverage.of(parent, List.of(thrown), DUE).units().getFirst().planId()).isNull();
	}

	@Test
	void aSuccessorIsAskedInTheMergedUnitsPlace() {
		Plan merged = parent.leave("thpt-02", LocalDate.of(2023, 1, 31), "p-tccb").plan();
		assertThat(Coverage.of(merged, List.of(), DUE).units()).extracting(UnitAnswer::unitId)
			.containsExactly("p-tccb", "thpt-01");
	}

	private Plan draft() {
		return Plan.draft("own", "thpt-01", parent.derivedFor("thpt-01", "Trường thpt-01"), Origin.derived("plan-1"));
	}

	private Plan issued() {
		return draft().issue(Golden.issuing("2023-02-01T08:00:00+07:00", Golden.directory())).plan();
	}

	private Plan issuedWithoutTheFirstRow() {
		return draft().edit((content) -> content.with(content.body().remove(Part.ITEMS, "i1")))
			.plan()
			.issue(Golden.issuing("2023-02-01T08:00:00+07:00", Golden.directory()))
			.plan();
	}

}
