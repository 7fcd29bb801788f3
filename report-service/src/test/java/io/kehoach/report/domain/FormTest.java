package io.kehoach.report.domain;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {

	private static final Row DONE = new Row("t1", "2", "Quán triệt", "DONE", LocalDate.of(2023, 12, 31),
			SampleReports.at("2023-05-20T10:00:00+07:00"), false, "Đã quán triệt", List.of("Biên bản"));

	private static final Row OVERDUE = new Row("t2", "4", "Thi đua", "IN_PROGRESS", LocalDate.of(2023, 3, 31), null,
			true, null, List.of());

	@Test
	void linesAndCountsComeFromTheTasks() {
		List<Section> filled = SampleReports.form()
			.filled(SampleReports.form().blank(), new Prefill(List.of(DONE, OVERDUE), List.of(), List.of()));
		assertThat(filled.get(1).rows()).containsExactly(DONE, OVERDUE);
		assertThat(filled.get(2).figures().getFirst().value()).isEqualByComparingTo("1");
		assertThat(filled.get(2).figures().getFirst().source()).isEqualTo(Figure.FROM_TASKS);
	}

	@Test
	void theOnTimeRateLeavesOutWhatIsNotDue() {
		Row inTime = new Row("t3", "9", "Chấm điểm", "NOT_STARTED", LocalDate.of(2023, 12, 31), null, false, null,
				List.of());
		Prefill prefill = new Prefill(List.of(DONE, OVERDUE, inTime), List.of(), List.of());
		Figure rate = prefill.fill(new Figure("rate", "", "%", Aggregation.PERCENT, null, null, null, false, null),
				"tasks.on-time");
		assertThat(rate.numerator()).isEqualByComparingTo("1");
		assertThat(rate.denominator()).isEqualByComparingTo("2");
		assertThat(rate.value()).isEqualByComparingTo("50");
	}

	@Test
	void aNewDraftStartsFromLastPeriodsTextButNotFromItsFigures() {
		Report last = SampleReports.openFirstHalf()
			.edit(List.of(SampleReports.text("leadership", "Đã họp"), SampleReports.turns(12)));
		List<Section> started = SampleReports.form().startingFrom(last.sections());
		assertThat(started.getFirst().text()).isEqualTo("Đã họp");
		assertThat(started.get(2).figures()).allMatch((figure) -> figure.value() == null);
	}

}
