package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.at;
import static io.kehoach.report.domain.SampleReports.openFirstHalf;
import static io.kehoach.report.domain.SampleReports.submitted;
import static io.kehoach.report.domain.SampleReports.text;
import static io.kehoach.report.domain.SampleReports.turns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportTest {

	private static final Instant IN_JUNE = at("2023-06-12T09:00:00+07:00");

	@Test
	void submittingInTimeKeepsTheMomentAndIsNotLate() {
		Report draft = openFirstHalf().edit(List.of(text("leadership", "Đã ban hành kế hoạch.")));
		Decision decision = draft.submit(draft.sections(), "7c1e", at("2023-06-14T23:59:59+07:00"));
		assertThat(decision.events()).containsExactly(ReportEvent.SUBMITTED);
		Report report = decision.report();
		assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
		assertThat(report.outcome()).isEqualTo(Outcome.REPORTED);
		assertThat(report.version()).isEqualTo(1);
		assertThat(report.late(at("2023-07-01T00:00:00+07:00"))).isFalse();
		assertThat(report.daysLate(at("2023-07-01T00:00:00+07:00"))).isZero();
	}

	@Test
	void anEmptyReportIsRefusedAndNothingToReportIsSigned() {
		Report open = openFirstHalf();
		refuses("report-empty", () -> open.submit(open.sections(), "7c1e", IN_JUNE));
		Decision nil = open.confirmNil("Không phát sinh", open.sections(), "7c1e", IN_JUNE);
		assertThat(nil.events()).containsExactly(ReportEvent.NIL_CONFIRMED);
		assertThat(nil.report().outcome()).isEqualTo(Outcome.CONFIRMED_NIL);
		assertThat(nil.report().state()).isEqualTo(ReportState.SUBMITTED);
		assertThat(nil.report().late(IN_JUNE)).isFalse();
	}

	@Test
	void returningKeepsTheFirstMomentAndTheNextSubmissionIsANewVersion() {
		Report first = submitted(openFirstHalf(), "2023-06-14T09:00:00+07:00");
		Decision returned = first.sendBack("Thiếu số liệu", List.of(new Comment("figures", "Thiếu số đơn thư", "2b90")),
				LocalDate.of(2023, 6, 22));
		assertThat(returned.events()).containsExactly(ReportEvent.RETURNED);
		assertThat(returned.report().state()).isEqualTo(ReportState.RETURNED);
		assertThat(returned.report().comments()).hasSize(1);
		assertThat(returned.report().edit(List.of(turns(1))).againDue()).isEqualTo("2023-06-22");
		Report again = submitted(returned.report(), "2023-06-20T09:00:00+07:00");
		assertThat(again.version()).isEqualTo(2);
		assertThat(again.againDue()).isNull();
		assertThat(again.firstSubmittedAt()).isEqualTo(at("2023-06-14T09:00:00+07:00"));
		assertThat(again.late(IN_JUNE)).isFalse();
		assertThat(again.submissions()).extracting(Submission::version).containsExactly(1, 2);
	}

	@Test
	void onePersonChecksAndAnotherAcceptsWhereTheFormAsksForTwoSteps() {
		Report submitted = submitted(openFirstHalf(), "2023-06-14T09:00:00+07:00");
		refuses("report-not-checked", () -> submitted.accept(Acceptance.TWO_STEPS, "9d04", IN_JUNE));
		Decision checked = submitted.check(Acceptance.TWO_STEPS, "2b90", IN_JUNE);
		assertThat(checked.events()).isEmpty();
		assertThat(checked.report().state()).isEqualTo(ReportState.SUBMITTED);
		refuses("report-checked", () -> checked.report().check(Acceptance.TWO_STEPS, "9d04", IN_JUNE));
		refuses("report-checked-by-you", () -> checked.report().accept(Acceptance.TWO_STEPS, "2b90", IN_JUNE));
		Report accepted = checked.report().accept(Acceptance.TWO_STEPS, "9d04", IN_JUNE).report();
		assertThat(accepted.review()).isEqualTo(new Review("2b90", IN_JUNE, "9d04"));
		assertThat(submitted.accept(Acceptance.ONE_STEP, "2b90", IN_JUNE).report().review())
			.isEqualTo(new Review(null, null, "2b90"));
		refuses("report-needs-no-check", () -> submitted.check(Acceptance.ONE_STEP, "2b90", IN_JUNE));
	}

	@Test
	void whatIsSignedAgainIsCheckedAgain() {
		Report checked = submitted(openFirstHalf(), "2023-06-14T09:00:00+07:00")
			.check(Acceptance.TWO_STEPS, "2b90", IN_JUNE)
			.report();
		Report again = submitted(checked.sendBack("Bổ sung", List.of(), null).report(), "2023-06-20T09:00:00+07:00");
		refuses("report-not-checked", () -> again.accept(Acceptance.TWO_STEPS, "9d04", IN_JUNE));
		refuses("report-not-submitted", () -> openFirstHalf().check(Acceptance.TWO_STEPS, "2b90", IN_JUNE));
	}

	@Test
	void acceptingLocksAndReopeningUnlocksWithAReason() {
		Report submitted = submitted(openFirstHalf(), "2023-06-14T09:00:00+07:00");
		Decision checked = submitted.check(Acceptance.TWO_STEPS, "2b90", at("2023-06-15T09:00:00+07:00"));
		Decision accepted = checked.report().accept(Acceptance.TWO_STEPS, "9d04", at("2023-06-16T09:00:00+07:00"));
		assertThat(accepted.events()).containsExactly(ReportEvent.ACCEPTED);
		assertThat(accepted.report().state()).isEqualTo(ReportState.ACCEPTED);
		assertThat(accepted.report().acceptedAt()).isEqualTo(at("2023-06-16T09:00:00+07:00"));
		refuses("report-not-editable", () -> accepted.report().edit(List.of(turns(1))));
		refuses("report-not-submitted", () -> accepted.report().accept(Acceptance.TWO_STEPS, "9d04", IN_JUNE));
		Decision reopened = accepted.report().reopen("Đơn vị đề nghị");
		assertThat(reopened.events()).containsExactly(ReportEvent.REOPENED);
		assertThat(reopened.report().state()).isEqualTo(ReportState.OPEN);
		assertThat(reopened.report().outcome()).isEqualTo(Outcome.REPORTED);
		assertThat(reopened.report().edit(List.of(turns(1))).figures()).isNotEmpty();
	}

	@Test
	void figuresGivenBeforeTheCutOffAreEstimatesAndTheSupplementReplacesThem() {
		Report draft = SampleReports.open(SampleReports.year(), "2023-YEAR", "thpt-01").edit(List.of(turns(40)));
		Report estimated = draft.submit(draft.sections(), "7c1e", at("2023-12-08T09:00:00+07:00")).report();
		assertThat(estimated.estimated()).isTrue();
		refuses("nothing-to-supplement", () -> estimated.supplement(at("2023-12-13T09:00:00+07:00")));
		Decision supplement = estimated.supplement(at("2023-12-18T09:00:00+07:00"));
		assertThat(supplement.report().editable()).isTrue();
		Report written = supplement.report().edit(List.of(turns(43)));
		Report second = written.submit(written.sections(), "7c1e", at("2023-12-18T10:00:00+07:00")).report();
		assertThat(second.version()).isEqualTo(2);
		assertThat(second.estimated()).isFalse();
		assertThat(second.late(IN_JUNE)).isFalse();
		assertThat(second.submissions().getFirst().sections().get(2).figures().get(1).value())
			.isEqualByComparingTo(BigDecimal.valueOf(40));
		refuses("nothing-to-supplement", () -> second.supplement(at("2023-12-20T09:00:00+07:00")));
	}

	@Test
	void onlyAnOpenReportIsRemindedOf() {
		Decision reminded = openFirstHalf().remind();
		assertThat(reminded.events()).containsExactly(ReportEvent.REMINDED);
		assertThat(reminded.report().reminders()).isEqualTo(1);
		refuses("report-not-editable", () -> submitted(openFirstHalf(), "2023-06-14T09:00:00+07:00").remind());
	}

	@Test
	void onlyWhatWaitsIsReturned() {
		refuses("report-not-submitted", () -> openFirstHalf().sendBack("Sớm", List.of(), null));
		refuses("report-not-accepted", () -> openFirstHalf().reopen("Sớm"));
	}

	private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(command)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

}
