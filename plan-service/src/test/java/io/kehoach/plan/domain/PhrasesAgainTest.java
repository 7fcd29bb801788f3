package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.Finding.Level;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesAgainTest {

	private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);

	private static final String PATH = "/items/i1/window";

	@Test
	void theYearThatAPersonEntersDatesEveryRowThatNamesNone() {
		Content draft = draft(header(null, null), "Quý II");
		assertThat(codes(draft)).contains("time-year-unknown", "awaiting-date");
		Content dated = draft.under(header(2023, null));
		assertThat(window(dated).kind()).isEqualTo(WindowKind.PERIOD);
		assertThat(window(dated).to()).isEqualTo(JUNE);
		assertThat(codes(dated)).doesNotContain("time-year-unknown", "awaiting-date");
	}

	@Test
	void aCorrectedYearMovesWhatNamesNoYearAndNothingElse() {
		assertThat(window(draft(header(2022, null), "Quý II").under(header(2023, null))).to()).isEqualTo(JUNE);
		Content printed = draft(header(2022, null), "Quý II/2022");
		assertThat(window(printed.under(header(2023, null)))).isEqualTo(window(printed));
	}

	@Test
	void aDutysTimeMovesWithTheYearToo() {
		Content moved = draft(header(2023, null), "Quý II").under(header(2024, null));
		assertThat(moved.body().duties().getFirst().window().to()).isEqualTo(LocalDate.of(2024, 12, 31));
	}

	@Test
	void aDateThatAPersonGaveStays() {
		Content draft = draft(header(null, null), "Quý II");
		Window given = new Window("Quý II", WindowKind.DEADLINE, null, LocalDate.of(2022, 5, 5),
				DeadlineRule.ON_OR_BEFORE, null, ResolvedBy.PERSON, null, null, null, null);
		PlanItem row = draft.body().items().getFirst().withWindow(given);
		assertThat(window(draft.with(draft.body().put(row)).under(header(2023, null)))).isEqualTo(given);
	}

	@Test
	void whatANewReadingAsksIsSaid() {
		Content draft = draft(header(null, null), "Dự kiến tháng 12");
		assertThat(codes(draft)).contains("time-year-unknown").doesNotContain("time-approximate");
		assertThat(codes(draft.under(header(2023, null)))).contains("time-approximate");
	}

	@Test
	void aPeriodCountedFromTheIssueIsDatedWhenThePlanIsSigned() {
		Content draft = draft(header(2023, null), "30 ngày kể từ ngày ban hành");
		assertThat(window(draft).kind()).isEqualTo(WindowKind.AWAITING_DATE);
		Issuing march = Golden.issuing("2023-03-01T08:00:00+07:00", Golden.directory());
		Issuing signing = new Issuing(march.directory(), march.calendar(), march.zone(), march.at(), march.by(), "1",
				LocalDate.of(2023, 3, 1));
		Plan golden = Golden.draft();
		Plan plan = Plan.draft(golden.planId(), golden.unitId(), draft, golden.origin());
		assertThat(window(plan.issue(signing).plan().content()).to()).isEqualTo(LocalDate.of(2023, 3, 31));
	}

	@Test
	void whatWasOverWhenThePlanWasIssuedIsSaid() {
		Content draft = draft(header(2023, LocalDate.of(2023, 7, 1)), "Quý II");
		assertThat(codes(draft)).containsOnlyOnce("time-already-past");
		assertThat(codes(draft.under(header(2023, JUNE)))).doesNotContain("time-already-past");
	}

	@Test
	void aRowThatIsDoneAlreadyIsSaidSinceNobodyGetsATaskOfIt() {
		assertThat(codes(draft(header(2023, null), "Đã hoàn thành"))).containsExactly("done-already");
		assertThat(codes(draft(header(2023, null), "Quý II"))).isEmpty();
	}

	@Test
	void aCorrectedYearMovesTheReportsWithTheirPeriodsAndWhatWasNotedOfThem() {
		Content moved = reports("2022-H1", "trước ngày 15/6", LocalDate.of(2022, 6, 15), 2022)
			.under(header(2023, null));

		ReportDefinition half = moved.body().reporting().getFirst();
		assertThat(half.key()).isEqualTo("2023-H1");
		assertThat(half.due()).isEqualTo(LocalDate.of(2023, 6, 15));
		assertThat(half.lateClose()).isEqualTo(LocalDate.of(2023, 7, 5));
		assertThat(half.from()).isEqualTo(LocalDate.of(2022, 12, 15));
		assertThat(half.cutOff()).isEqualTo(LocalDate.of(2023, 6, 14));
		assertThat(moved.provenance()).containsOnlyKeys("/reporting/2023-H1/due");
		assertThat(moved.findings()).extracting(Finding::path).containsExactly("/reporting/2023-H1/due");
	}

	@Test
	void theReportsOfAPlanInForceKeepTheirPeriods() {
		Content open = reports("2022-H1", "trước ngày 15/6", LocalDate.of(2022, 6, 15), 2022);
		assertThat(open.amendedUnder(header(2023, null)).body().reporting()).isEqualTo(open.body().reporting());
	}

	@Test
	void theYearThatAPersonEntersDatesTheReportsToo() {
		Content dated = reports("0000-YEAR", "và 10/12", null, null).under(header(2023, null));
		assertThat(dated.body().reporting().getFirst().key()).isEqualTo("2023-YEAR");
		assertThat(dated.body().reporting().getFirst().due()).isEqualTo(LocalDate.of(2023, 12, 10));
	}

	@Test
	void theDueDayOfAReportThatNamesItsYearOrThatAPersonMovedStays() {
		LocalDate june = LocalDate.of(2022, 6, 15);
		assertThat(due(reports("2022-H1", "trước ngày 15/6/2022", june, 2022).under(header(2023, null))))
			.isEqualTo(june);
		LocalDate given = LocalDate.of(2023, 6, 20);
		assertThat(due(reports("2022-H1", "trước ngày 15/6", given, 2022).under(header(2023, null)))).isEqualTo(given);
	}

	private static LocalDate due(Content content) {
		return content.body().reporting().getFirst().due();
	}

	private static Content reports(String key, String text, LocalDate due, Integer year) {
		ReportDefinition report = ReportPeriods.filled(new ReportDefinition(key, ReportKind.SIX_MONTHS, text, null,
				null, due, DeadlineRule.BEFORE, (due != null) ? due.plusDays(20) : null, null, null, null, null));
		PlanBody golden = Golden.draft().content().body().with(header(year, null));
		PlanBody body = new PlanBody(golden.header(), golden.duties(), golden.items(), golden.responsibilities(),
				List.of(report), golden.recipients());
		String cell = "/reporting/" + key + "/due";
		return new Content(body, Map.of(cell, new Provenance(1, null, null, null, List.of(), null, null)),
				List.of(new Finding(cell, Level.CHECK, "report-due", List.of(), text, 1)));
	}

	private static Content draft(Header header, String time) {
		PlanBody golden = Golden.draft().content().body();
		PlanItem row = golden.items().getFirst().withWindow(Window.awaitingDate(time, null));
		PlanBody body = golden.with(header).put(row);
		var read = TimePhrase.read(time, PlanPeriod.of(header));
		List<Finding> findings = read.codes()
			.stream()
			.map((code) -> new Finding(PATH, Level.CHECK, code, List.of(time), time, 1))
			.toList();
		return new Content(body.put(row.withWindow(read.window())), Map.of(), findings);
	}

	private static Header header(Integer year, LocalDate issuedOn) {
		Header it = Golden.draft().content().body().header();
		return new Header(it.documentType(), null, issuedOn, it.place(), year, "Công tác dân vận", it.issuer(),
				it.parentBody(), it.basis(), it.purposes(), it.requirements(), it.deadlineRules(), it.signer());
	}

	private static Window window(Content content) {
		return content.body().items().getFirst().window();
	}

	private static List<String> codes(Content content) {
		return content.openFindings().stream().filter((it) -> PATH.equals(it.path())).map(Finding::code).toList();
	}

}
