package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConsolidatingTest {

	private static final Instant NOW = at("2023-06-20T09:00:00+07:00");

	private static final List<String> EXPECTED = List.of("thpt-01", "thpt-02", "thpt-03", "tt-01");

	@Test
	void percentagesComeFromTheirNumbersAndAreNeverAdded() {
		Total rate = total(consolidating(), "procedures-on-time");
		// 38 of 40 and 1 of 10: 95 % and 10 % together are 78 %, not 105 % and not the
		// mean.
		assertThat(rate.numerator()).isEqualByComparingTo("39");
		assertThat(rate.denominator()).isEqualByComparingTo("50");
		assertThat(rate.value()).isEqualByComparingTo("78");
	}

	@Test
	void everyFigureListsItsContributors() {
		Total turns = total(consolidating(), "citizen-turns");
		assertThat(turns.value()).isEqualByComparingTo("17");
		assertThat(turns.contributors()).extracting(Contribution::unitId).containsExactly("thpt-01", "thpt-02");
		assertThat(turns.contributors()).extracting(Contribution::value)
			.map(String::valueOf)
			.containsExactly("12", "5");
	}

	@Test
	void textsAreMergedUnderTheUnitsNamesAndNilIsAbsent() {
		MergedSection leadership = consolidating().sections().getFirst();
		assertThat(leadership.text()).isEqualTo("Trường một: Đã họp.\nTrường hai: Đã họp.");
		assertThat(leadership.parts()).extracting(MergedSection.Part::unitId).containsExactly("thpt-01", "thpt-02");
	}

	@Test
	void everyExpectedUnitIsListedWithItsAnswer() {
		assertThat(consolidating().answers(NOW)).extracting(UnitAnswer::unitId, UnitAnswer::outcome, UnitAnswer::late)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("thpt-01", "REPORTED", false),
					org.assertj.core.groups.Tuple.tuple("thpt-02", "REPORTED", true),
					org.assertj.core.groups.Tuple.tuple("thpt-03", "CONFIRMED_NIL", false),
					org.assertj.core.groups.Tuple.tuple("tt-01", "MISSING", true));
	}

	@Test
	void whoSignedAndThenLeftIsListedWithWhatItGave() {
		Report released = SampleReports.open(SampleReports.firstHalf(), "2023-H1", "thpt-03")
			.release("Đơn vị không còn thuộc diện báo cáo")
			.report();
		Consolidating one = new Consolidating(SampleReports.form(), List.of("thpt-01"), Map.of("thpt-02", "Trường hai"),
				List.of(reported("thpt-02", 5, 1, 10, "2023-06-10T09:00:00+07:00"), released,
						reported("thpt-01", 12, 38, 40, "2023-06-14T09:00:00+07:00")),
				List.of());
		assertThat(one.answers(NOW)).extracting(UnitAnswer::name).containsExactly("thpt-01", "Trường hai");
		assertThat(total(one, "citizen-turns").contributors()).extracting(Contribution::unitId)
			.containsExactly("thpt-01", "thpt-02");
	}

	@Test
	void aReturnedReportStillCountsWithWhatWasSigned() {
		Report returned = reported("thpt-01", 12, 38, 40, "2023-06-14T09:00:00+07:00")
			.sendBack("Bổ sung", List.of(), null)
			.report()
			.edit(List.of(SampleReports.turns(999)));
		Consolidating one = new Consolidating(SampleReports.form(), EXPECTED, Map.of(), List.of(returned), List.of());
		assertThat(total(one, "citizen-turns").value()).isEqualByComparingTo("12");
	}

	/**
	 * Golden: 37 units, on time, late, nil and missing; every total is the sum of its
	 * contributors.
	 */
	@Test
	void thirtySevenUnitsAreListedAndEveryTotalOpensToItsContributors() {
		List<String> expected = IntStream.rangeClosed(1, 37).mapToObj("u-%02d"::formatted).toList();
		List<Report> reports = expected.subList(0, 30)
			.stream()
			.map((unit) -> reported(unit, Integer.parseInt(unit.substring(2)), 1, 2,
					(unit.compareTo("u-25") > 0) ? "2023-06-15T08:00:00+07:00" : "2023-06-14T08:00:00+07:00"))
			.toList();
		Report open = SampleReports.open(SampleReports.firstHalf(), "2023-H1", "u-31");
		Report nil = open.confirmNil("Không phát sinh", open.sections(), "u", at("2023-06-12T09:00:00+07:00")).report();
		Consolidating all = new Consolidating(SampleReports.form(), expected, Map.of(),
				Stream.concat(reports.stream(), Stream.of(nil)).toList(), List.of());
		List<UnitAnswer> answers = all.answers(NOW);
		assertThat(answers).hasSize(37);
		assertThat(answers).filteredOn((answer) -> answer.outcome().equals("REPORTED") && !answer.late()).hasSize(25);
		assertThat(answers).filteredOn((answer) -> answer.outcome().equals("REPORTED") && answer.late()).hasSize(5);
		assertThat(answers).filteredOn((answer) -> answer.outcome().equals("CONFIRMED_NIL")).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.outcome().equals("MISSING")).hasSize(6);
		Total turns = total(all, "citizen-turns");
		assertThat(turns.contributors()).hasSize(30);
		assertThat(turns.value()).isEqualByComparingTo(turns.contributors()
			.stream()
			.map((one) -> Objects.requireNonNull(one.value()))
			.reduce(BigDecimal.ZERO, BigDecimal::add));
		assertThat(total(all, "procedures-on-time").value()).isEqualByComparingTo("50");
	}

	@Test
	void figuresStandBesideThePeriodBeforeAndWhatIsFarFromItIsMarked() {
		Report now = reported("thpt-01", 30, 38, 40, "2023-06-14T09:00:00+07:00");
		Report steady = reported("thpt-02", 13, 30, 40, "2023-06-14T09:00:00+07:00");
		Report before = reported("thpt-01", 12, 20, 40, "2022-06-14T09:00:00+07:00");
		Report steadyBefore = reported("thpt-02", 12, 30, 40, "2022-06-14T09:00:00+07:00");
		Consolidating both = new Consolidating(SampleReports.form(), EXPECTED, Map.of(), List.of(now, steady),
				List.of(before, steadyBefore));
		Total turns = total(both, "citizen-turns");
		assertThat(turns.previous()).isEqualByComparingTo("24");
		assertThat(turns.contributors()).extracting(Contribution::outlier).containsExactly(true, false);
		Total rate = total(both, "procedures-on-time");
		assertThat(rate.previous()).isEqualByComparingTo("62.5");
		assertThat(rate.contributors()).extracting(Contribution::outlier).containsExactly(true, false);
	}

	@Test
	void anExemptUnitIsListedAsSuchAndIsNeverLate() {
		Report exempt = SampleReports.open(SampleReports.firstHalf(), "2023-H1", "thpt-01")
			.exempt("Mới thành lập")
			.report();
		Consolidating one = new Consolidating(SampleReports.form(), List.of("thpt-01"), Map.of(), List.of(exempt),
				List.of());
		assertThat(one.answers(NOW)).singleElement()
			.satisfies((answer) -> assertThat(answer.outcome()).isEqualTo("EXEMPT"))
			.satisfies((answer) -> assertThat(answer.late()).isFalse());
	}

	@Test
	void publishingFreezesAndSendingIsRecordedOnce() {
		Consolidation draft = new Consolidation(SampleReports.PLAN, "2023-H1", "so-gddt", "Kết quả",
				new Heading(null, "Sở", null, null, null, null, null, null, null, List.of()), ConsolidationStatus.DRAFT,
				consolidating().sections(), consolidating().answers(NOW), null, null, null);
		assertThat(draft.missing()).containsExactly("tt-01");
		Sent sent = new Sent("21/BC-SGDĐT", java.time.LocalDate.of(2023, 6, 20), "UBND thành phố", null);
		refuses("consolidation-not-published", () -> draft.send(sent));
		Consolidation edited = draft.edit(null, null, Map.of("leadership", "Toàn ngành đã triển khai."));
		assertThat(edited.sections().getFirst().text()).isEqualTo("Toàn ngành đã triển khai.");
		assertThat(edited.sections().getFirst().parts()).hasSize(2);
		Consolidation published = edited.publish(NOW);
		assertThat(published.status()).isEqualTo(ConsolidationStatus.PUBLISHED);
		refuses("consolidation-frozen", () -> published.edit("Khác", null, Map.of()));
		refuses("consolidation-frozen", () -> published.publish(NOW));
		Consolidation gone = published.send(sent);
		assertThat(gone.status()).isEqualTo(ConsolidationStatus.SENT);
		assertThat(gone.heading().number()).isEqualTo("21/BC-SGDĐT");
		refuses("consolidation-not-published", () -> gone.send(sent));
	}

	private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(command)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	private static Total total(Consolidating consolidating, String key) {
		return consolidating.sections()
			.stream()
			.flatMap((section) -> section.figures().stream())
			.filter((total) -> total.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private static Consolidating consolidating() {
		Report open = SampleReports.open(SampleReports.firstHalf(), "2023-H1", "tt-01");
		Report nil = SampleReports.open(SampleReports.firstHalf(), "2023-H1", "thpt-03");
		return new Consolidating(SampleReports.form(), EXPECTED,
				Map.of("thpt-01", "Trường một", "thpt-02", "Trường hai"),
				List.of(reported("thpt-01", 12, 38, 40, "2023-06-14T09:00:00+07:00"),
						reported("thpt-02", 5, 1, 10, "2023-06-16T09:00:00+07:00"),
						nil.confirmNil("Không phát sinh", nil.sections(), "u3", at("2023-06-12T09:00:00+07:00"))
							.report(),
						open),
				List.of());
	}

	private static Report reported(String unit, long turns, long onTime, long all, String when) {
		Report report = SampleReports.open(SampleReports.firstHalf(), "2023-H1", unit)
			.edit(List.of(SampleReports.text("leadership", "Đã họp.")))
			.edit(List.of(SampleReports.turns(turns)))
			.edit(List.of(SampleReports.procedures(onTime, all)));
		return report.submit(report.sections(), "u-" + unit, at(when)).report();
	}

}
