package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

import io.kehoach.report.domain.InvalidEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.scoring.SampleCriteria.AT;
import static io.kehoach.report.domain.scoring.SampleCriteria.content;
import static io.kehoach.report.domain.scoring.SampleCriteria.counts;
import static io.kehoach.report.domain.scoring.SampleCriteria.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MarkingTest {

	private static Scoring mark(@Nullable Scoring before, Entry... given) {
		Scoring.Phase phase = (before == null) ? Scoring.Phase.SELF : Scoring.Phase.APPRAISAL;
		return new Marking(content(), counts(2, 3), before).score(phase, List.of(given), null, "7c1e", "unit", AT);
	}

	private static void refused(@Nullable Scoring before, String pointer, String code, Entry... given) {
		assertThatThrownBy(() -> mark(before, given)).isInstanceOfSatisfying(InvalidEdit.class,
				(ex) -> assertThat(ex.faults()).contains(new InvalidEdit.Fault("/entries/" + pointer, code)));
	}

	@Test
	void bonusAddsMinusTakesAndTheSystemCountsItsOwn() {
		Scoring scoring = mark(null, points("plan", 50, "Đã ban hành"), points("bonus", 2, "Mô hình điểm"),
				points("minus", 1.5, null));
		assertThat(scoring.points("tasks")).isEqualByComparingTo("26.67");
		assertThat(scoring.sum()).isEqualByComparingTo("77.17");
		assertThat(scoring.vetoed()).isFalse();
		assertThat(scoring.entries()).filteredOn((entry) -> entry.figure() != null)
			.extracting(Entry::figure)
			.containsExactly(new Entry.Count(2, 3));
	}

	@Test
	void nothingDueTakesNothingAway() {
		assertThat(new Entry.Count(0, 0).of(BigDecimal.TEN)).isEqualByComparingTo("10");
		assertThat(new Entry.Count(0, 2).of(BigDecimal.TEN)).isEqualByComparingTo("0");
	}

	@Test
	void measuredMinusPointsTakeWhatWasNotKeptTo() {
		Criterion late = SampleCriteria.leaf("late", Criterion.Kind.MINUS, 6, Criterion.Measure.REPORTS_ON_TIME, false);
		assertThat(Marking.counted(late, new Entry.Count(2, 3)).points()).isEqualByComparingTo("2");
		assertThat(Marking.counted(late, new Entry.Count(3, 3)).points()).isEqualByComparingTo("0");
		assertThat(Marking.counted(late, new Entry.Count(0, 0)).points()).isEqualByComparingTo("0");
	}

	@Test
	void aSumNeverFallsBelowZeroAndAVetoIsKept() {
		Scoring scoring = new Marking(content(), counts(0, 1), null).score(Scoring.Phase.SELF,
				List.of(points("plan", 0, null), points("minus", 5, null), points("veto", 1, null)), null, "7c1e",
				"unit", AT);
		assertThat(scoring.sum()).isEqualByComparingTo("0");
		assertThat(scoring.vetoed()).isTrue();
	}

	@Test
	void pointsNeedEvidenceOrAnExplanation() {
		refused(null, "plan", "proof-required", points("plan", 50, null));
		Entry.Evidence document = new Entry.Evidence(Entry.Evidence.Kind.DOCUMENT, "12/KH-THPT", "Kế hoạch");
		Entry proven = new Entry("plan", BigDecimal.TEN, null, List.of(document), null);
		assertThat(mark(null, proven).points("plan")).isEqualByComparingTo("10");
	}

	@Test
	void everyRefusalNamesItsCriterion() {
		refused(null, "plan", "required");
		refused(null, "plan", "points-out-of-range", points("plan", 61, "?"));
		refused(null, "minus", "points-out-of-range", points("plan", 1, "?"), points("minus", -1, null));
		refused(null, "veto", "points-out-of-range", points("plan", 1, "?"), points("veto", 0.5, null));
		refused(null, "tasks", "criterion-automatic", points("plan", 1, "?"), points("tasks", 40, null));
		refused(null, "nowhere", "criterion-unknown", points("nowhere", 1, null));
		refused(null, "plan", "criterion-twice", points("plan", 1, "?"), points("plan", 2, "?"));
	}

	@Test
	void aReviewKeepsWhatItLeavesAloneAndExplainsWhatItChanges() {
		Scoring self = mark(null, points("plan", 50, "Đã ban hành"), points("bonus", 2, "Mô hình điểm"));
		assertThat(mark(self).sum()).isEqualByComparingTo(self.sum());
		refused(self, "plan", "reason-required", points("plan", 40, " "));
		Scoring lower = mark(self, points("plan", 40, "Ban hành chậm"));
		assertThat(self.sum().subtract(lower.sum())).isEqualByComparingTo("10");
		assertThat(self.points("plan")).isEqualByComparingTo("50");
	}

}
