package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.report.domain.InvalidEdit;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.scoring.Criterion.Kind;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.scoring.SampleCriteria.leaf;
import static io.kehoach.report.domain.scoring.SampleCriteria.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CriteriaSetTest {

	private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

	private static void refused(String pointer, String code, Criterion... criteria) {
		CriteriaSet.Content content = with(List.of(criteria));
		assertThatThrownBy(() -> SampleCriteria.draft().edit(content)).isInstanceOfSatisfying(InvalidEdit.class,
				(ex) -> assertThat(ex.faults()).contains(new InvalidEdit.Fault(pointer, code)));
	}

	@Test
	void aVersionInForceNeverChangesAndTheNextOneStartsFromIt() {
		CriteriaSet standing = SampleCriteria.inForce();
		assertThatThrownBy(() -> standing.edit(SampleCriteria.content())).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> standing.adopt(NEW_YEAR, null)).isInstanceOf(RuleViolated.class);
		CriteriaSet next = standing.next(2);
		assertThat(next.id()).isEqualTo("so-gddt:dan-van:2");
		assertThat(next.status()).isEqualTo(CriteriaSet.Status.DRAFT);
		assertThat(next.content()).isEqualTo(standing.content());
	}

	@Test
	void theExampleIsMarkedUntilItsCriteriaAreOnesOwn() {
		CriteriaSet renamed = SampleCriteria.draft().edit(SampleCriteria.content());
		assertThat(renamed.example()).isTrue();
		assertThat(renamed.edit(with(List.of(leaf("plan", Kind.POINTS, 100, null, true)))).example()).isFalse();
	}

	@Test
	void onlySoundCriteriaAreKept() {
		Criterion plan = leaf("plan", Kind.POINTS, 10, null, true);
		refused("/criteria/1/id", "criterion-twice", plan, plan);
		refused("/criteria/1/max", "points-out-of-range", plan, leaf("zero", Kind.POINTS, 0, null, true));
		refused("/criteria/1/max", "points-out-of-range", plan, leaf("veto", Kind.VETO, 1, null, true));
		refused("/criteria/1/measure", "measure-needs-points", plan,
				leaf("counted", Kind.BONUS, 1, Measure.REPORTS_ON_TIME, true));
		refused("/tieBreakers/0", "criterion-unknown", leaf("other", Kind.POINTS, 10, null, true));
		refused("/tieBreakers/0", "criterion-not-scored", new Criterion("plan", null, "Nhóm", Kind.POINTS,
				BigDecimal.ZERO, null, false, List.of(leaf("other", Kind.POINTS, 10, null, true))));
		refused("/criteria", "required");
	}

	@Test
	void effectiveDatesAreInOrder() {
		assertThatThrownBy(() -> SampleCriteria.draft().adopt(NEW_YEAR, NEW_YEAR.minusDays(1)))
			.isInstanceOf(RuleViolated.class);
	}

	@Test
	void aCalendarThatCannotBeReadIsRefused() {
		assertThat(new YearDays("--11-01", "--11-31", "--12-10", "--12-25", 5).readable()).isFalse();
		assertThat(new YearDays("--11-01", "--10-30", "--12-10", "--12-25", 5).readable()).isFalse();
		assertThat(SampleCriteria.content().calendar().readable()).isTrue();
	}

}
