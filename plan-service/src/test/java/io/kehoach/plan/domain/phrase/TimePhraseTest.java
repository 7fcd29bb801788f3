package io.kehoach.plan.domain.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.WindowKind;

/**
 * One row per phrase of the table of printed time phrases; the plan is one of the year
 * 2023 unless the row says more.
 */
class TimePhraseTest {

	private static final PlanPeriod PLAN_2023 = PlanPeriod.ofYear(2023);

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					1   | Quý I/2023                                   | PERIOD        | 2023-01-01 | 2023-03-31 | ON_OR_BEFORE | -
					2   | 'Quý \nIV/2023'                              | PERIOD        | 2023-10-01 | 2023-12-31 | ON_OR_BEFORE | -
					3   | Quý I-Quý III/2023                           | RANGE         | 2023-01-01 | 2023-09-30 | ON_OR_BEFORE | -
					4   | Cả năm 2023                                  | PERIOD        | 2023-01-01 | 2023-12-31 | ON_OR_BEFORE | -
					5   | Thực hiện theo lịch của thành phố            | AWAITING_DATE | -          | -          | -            | CONTINUOUS
					6   | 06 tháng đầu năm                             | PERIOD        | 2023-01-01 | 2023-06-30 | ON_OR_BEFORE | -
					7   | trước ngày 15/6/2023                         | DEADLINE      | -          | 2023-06-15 | BEFORE       | -
					8   | Quý IV năm 2023                              | PERIOD        | 2023-10-01 | 2023-12-31 | ON_OR_BEFORE | -
					9   | Trong năm 2023, 2024                         | RANGE         | 2023-01-01 | 2024-12-31 | ON_OR_BEFORE | -
					10  | Trong năm 2024                               | PERIOD        | 2024-01-01 | 2024-12-31 | ON_OR_BEFORE | -
					11  | Trước năm 2025                               | DEADLINE      | -          | 2024-12-31 | ON_OR_BEFORE | -
					12  | Tháng 9/2024                                 | PERIOD        | 2024-09-01 | 2024-09-30 | ON_OR_BEFORE | -
					13  | Từ tháng 8/2023                              | AWAITING_DATE | 2023-08-01 | -          | -            | -
					14a | Từ Quý III năm 2025                          | AWAITING_DATE | 2025-07-01 | -          | -            | -
					14b | Từ Quý IV/2023                               | AWAITING_DATE | 2023-10-01 | -          | -            | -
					15  | hoàn thành trong Quý IV/2023                 | DEADLINE      | -          | 2023-12-31 | ON_OR_BEFORE | -
					16a | Thường xuyên                                 | RECURRING     | 2023-01-01 | 2023-12-31 | -            | CONTINUOUS
					16b | Thực hiện thường xuyên                       | RECURRING     | 2023-01-01 | 2023-12-31 | -            | CONTINUOUS
					17  | Theo lộ trình triển khai Đề án               | AWAITING_DATE | -          | -          | -            | -
					18  | Theo lộ trình của Đề án do Bộ Công an đề xuất | AWAITING_DATE | -         | -          | -            | -
					19  | Bộ Công an xây dựng kế hoạch triển khai      | AWAITING_DATE | -          | -          | -            | -
					20  | Quý IV/2024 và theo lộ trình triển khai các Trung tâm dữ liệu theo Đề án | AWAITING_DATE | 2024-10-01 | 2024-12-31 | ON_OR_BEFORE | -
					21  | Trong quá trình thực hiện Đề án              | AWAITING_DATE | -          | -          | -            | CONTINUOUS
					22  | 2025                                         | PERIOD        | 2025-01-01 | 2025-12-31 | ON_OR_BEFORE | -
					23a | 12/2025                                      | PERIOD        | 2025-12-01 | 2025-12-31 | ON_OR_BEFORE | -
					23b | 6/2025                                       | PERIOD        | 2025-06-01 | 2025-06-30 | ON_OR_BEFORE | -
					23c | 06/2025                                      | PERIOD        | 2025-06-01 | 2025-06-30 | ON_OR_BEFORE | -
					23d | 01/2025                                      | PERIOD        | 2025-01-01 | 2025-01-31 | ON_OR_BEFORE | -
					24  | 2025 và những năm tiếp theo                  | RECURRING     | 2025-01-01 | -          | -            | YEARLY
					25a | 2025 - 2026                                  | RANGE         | 2025-01-01 | 2026-12-31 | ON_OR_BEFORE | -
					25b | 2025-2026                                    | RANGE         | 2025-01-01 | 2026-12-31 | ON_OR_BEFORE | -
					26a | Hằng năm                                     | RECURRING     | 2023-01-01 | 2023-12-31 | -            | YEARLY
					26b | hàng năm                                     | RECURRING     | 2023-01-01 | 2023-12-31 | -            | YEARLY
					27  | Nhiệm vụ thường xuyên                        | RECURRING     | 2023-01-01 | 2023-12-31 | -            | CONTINUOUS
					28  | ''                                           | AWAITING_DATE | -          | -          | -            | -
					29  | định kỳ 6 tháng báo cáo trước ngày 15 tháng 6 và trước ngày 01 tháng 12 | RECURRING | - | 2023-12-01 | BEFORE  | SIX_MONTHS
					30  | Hằng năm và từng giai đoạn                   | RECURRING     | 2023-01-01 | 2023-12-31 | -            | YEARLY
					31  | Từ quý II/2027                               | AWAITING_DATE | 2027-04-01 | -          | -            | -
					32  | Từ quý III/2026 đến quý III/2030             | RANGE         | 2026-07-01 | 2030-09-30 | ON_OR_BEFORE | -
					33  | Hằng năm từ quý IV/2026 - 2029               | RECURRING     | 2026-10-01 | 2029-12-31 | -            | YEARLY
					34  | Từ tháng 5/2026, thường xuyên                | RECURRING     | 2026-05-01 | -          | -            | CONTINUOUS
					35  | Hằng năm, thường xuyên                       | RECURRING     | 2023-01-01 | 2023-12-31 | -            | YEARLY
					36  | Đã hoàn thành                                | DONE          | -          | -          | -            | -
					37  | định kỳ hằng năm trước ngày 31 tháng 12      | RECURRING     | -          | 2023-12-31 | BEFORE       | YEARLY
					38  | Trước ngày 01/3/2027                         | DEADLINE      | -          | 2027-03-01 | BEFORE       | -
					39  | Năm 2026                                     | PERIOD        | 2026-01-01 | 2026-12-31 | ON_OR_BEFORE | -
					40  | Theo yêu cầu của cấp có thẩm quyền           | AWAITING_DATE | -          | -          | -            | -
					41  | Năm 2026 (sau khi Chính phủ ban hành Nghị định sửa đổi) | PERIOD | 2026-01-01 | 2026-12-31 | ON_OR_BEFORE | -
					42  | Quý II/2026 (theo yêu cầu của cấp có thẩm quyền) | PERIOD    | 2026-04-01 | 2026-06-30 | ON_OR_BEFORE | -
					43  | Thường xuyên (hoặc theo yêu cầu của cấp có thẩm quyền) | RECURRING | 2023-01-01 | 2023-12-31 | -      | CONTINUOUS
					44  | Ban hành các quy định trong Quý II/2026. Đầu tư hạ tầng trong Quý II/2026. Cập nhật thường xuyên | RECURRING | 2026-04-01 | 2026-06-30 | - | CONTINUOUS
					46a | Quý IV2026                                   | PERIOD        | 2026-10-01 | 2026-12-31 | ON_OR_BEFORE | -
					46b | Quý IV/ 2026                                 | PERIOD        | 2026-10-01 | 2026-12-31 | ON_OR_BEFORE | -
					47a | Quý II/2026 và triển khai thường xuyên       | RECURRING     | 2026-04-01 | 2026-06-30 | -            | CONTINUOUS
					47b | 2026 và nhiệm vụ thường xuyên                | RECURRING     | 2026-01-01 | 2026-12-31 | -            | CONTINUOUS
					48  | Hoàn thành xây dựng Đề án trong quý II/2026  | PERIOD        | 2026-04-01 | 2026-06-30 | ON_OR_BEFORE | -
					49a | 2026 - 2035                                  | RANGE         | 2026-01-01 | 2035-12-31 | ON_OR_BEFORE | -
					49b | Giai đoạn 2026-2030                          | RANGE         | 2026-01-01 | 2030-12-31 | ON_OR_BEFORE | -
					49c | Năm 2026 – 2030                              | RANGE         | 2026-01-01 | 2030-12-31 | ON_OR_BEFORE | -
					50  | Thực hiện thường xuyên, lồng ghép trong nhiệm vụ thường xuyên của đơn vị | RECURRING | 2023-01-01 | 2023-12-31 | - | CONTINUOUS
					51  | trước ngày 01 tháng 12 hằng năm              | RECURRING     | -          | 2023-12-01 | BEFORE       | YEARLY
					52  | 105 ngày (trước ngày bầu cử) 07/02/2021 (chủ Nhật) | DEADLINE | -         | 2021-02-07 | ON_OR_BEFORE | -
					53  | định kỳ 6 tháng, hằng năm, đầu kỳ, giữa kỳ, cuối kỳ hoặc đột xuất | RECURRING | 2023-01-01 | 2023-12-31 | - | SIX_MONTHS
					54a | chậm nhất vào ngày 20 của tháng cuối kỳ báo cáo | RECURRING  | 2023-01-01 | 2023-12-31 | ON_OR_BEFORE | MONTHLY
					54b | chậm nhất ngày 05 hằng tháng                 | RECURRING     | 2023-01-01 | 2023-12-31 | ON_OR_BEFORE | MONTHLY
					55a | Chậm nhất là 60 ngày kể từ ngày kết thúc năm | RECURRING     | -          | 2024-02-29 | ON_OR_BEFORE | YEARLY
					55b | trước ngày 31 tháng 01 năm sau               | RECURRING     | -          | 2024-01-31 | BEFORE       | YEARLY
					56  | đến hết ngày 31/10/2024                      | DEADLINE      | -          | 2024-10-31 | ON_OR_BEFORE | -
					57  | Dự kiến tuần 03 tháng 12 năm 2024            | PERIOD        | 2024-12-15 | 2024-12-21 | ON_OR_BEFORE | -
					58a | 'Đợt 1, từ tháng 7 đến tháng 8/2021'         | RANGE         | 2021-07-01 | 2021-08-31 | ON_OR_BEFORE | -
					58b | từ ngày 20-5 đến 30-9-2019                   | RANGE         | 2019-05-20 | 2019-09-30 | ON_OR_BEFORE | -
					58c | '24, 25 và 26 tháng 8 năm 2026'              | RANGE         | 2026-08-24 | 2026-08-26 | ON_OR_BEFORE | -
					x1  | 'Tháng 3, 4/2023'                            | RANGE         | 2023-03-01 | 2023-04-30 | ON_OR_BEFORE | -
					x2  | Hằng quý                                     | RECURRING     | 2023-01-01 | 2023-12-31 | -            | QUARTERLY
					x3  | Hằng tháng                                   | RECURRING     | 2023-01-01 | 2023-12-31 | -            | MONTHLY
					x4  | Trong tháng 12                               | PERIOD        | 2023-12-01 | 2023-12-31 | ON_OR_BEFORE | -
					x5  | Sau khi có văn bản của UBND thành phố        | AWAITING_DATE | -          | -          | -            | -
					x6  | cuối tháng 6/2023                            | PERIOD        | 2023-06-01 | 2023-06-30 | ON_OR_BEFORE | -
					x7  | trước ngày 10/12                             | DEADLINE      | -          | 2023-12-10 | BEFORE       | -
					""")
	void readsThePrintedPhrase(String row, @Nullable String phrase, WindowKind kind, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable DeadlineRule rule, @Nullable String recurrence) {
		Window window = TimePhrase.read(phrase == null ? "" : phrase, PLAN_2023).window();

		assertThat(window.kind()).isEqualTo(kind);
		assertThat(window.from()).isEqualTo(from);
		assertThat(window.to()).isEqualTo(to);
		assertThat(window.rule()).isEqualTo(rule);
		assertThat(window.recurrence()).isEqualTo(recurrence);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			5  | Thực hiện theo lịch của thành phố
			15 | hoàn thành trong Quý IV/2023
			18 | Theo lộ trình của Đề án do Bộ Công an đề xuất
			36 | Đã hoàn thành
			47 | Quý II/2026 và triển khai thường xuyên
			""")
	void keepsThePhraseAsPrinted(String row, String phrase) {
		assertThat(TimePhrase.read(phrase, PLAN_2023).window().text()).isEqualTo(phrase);
	}

	@ParameterizedTest(name = "{0}: {1} -> {2}")
	@CsvSource(delimiter = '|', textBlock = """
			28  | ''                                              | BLANK
			30  | Hằng năm và từng giai đoạn                      | STAGE_NEEDED
			31  | Từ quý II/2027                                  | END_UNKNOWN
			33  | Hằng năm từ quý IV/2026 - 2029                  | SEVERAL_MILESTONES
			41  | Năm 2026 (sau khi Chính phủ ban hành Nghị định) | DEPENDS_ON_EVENT
			44  | Ban hành trong Quý II/2026. Đầu tư trong Quý II/2026. Cập nhật thường xuyên | SEVERAL_MILESTONES
			46a | Quý IV2026                                      | TYPING_SLIP
			46b | Quý IV/ 2026                                    | TYPING_SLIP
			53  | định kỳ 6 tháng, hằng năm, đầu kỳ, giữa kỳ, cuối kỳ hoặc đột xuất | SEVERAL_MILESTONES
			57  | Dự kiến tuần 03 tháng 12 năm 2024               | APPROXIMATE
			""")
	void asksAPersonToCheck(String row, String phrase, PhraseCheck check) {
		assertThat(TimePhrase.read(phrase, PLAN_2023).checks()).contains(check);
	}

	@Test
	void saysThatAPeriodHadEndedBeforeTheDocumentWasIssued() {
		PlanPeriod plan = new PlanPeriod(2026, true, LocalDate.of(2026, 4, 8));

		assertThat(TimePhrase.read("Quý I/2026", plan).checks()).containsExactly(PhraseCheck.ALREADY_PAST);
		assertThat(TimePhrase.read("Quý II/2026", plan).checks()).isEmpty();
	}

	@Test
	void refusesABrokenDateAndRepairsNothing() {
		ReadWindow read = TimePhrase.read("Từ ngày 01/11/202 đến 15/11/2024", PLAN_2023);

		assertThat(read.checks()).containsExactly(PhraseCheck.BROKEN_DATE);
		assertThat(read.window().kind()).isEqualTo(WindowKind.AWAITING_DATE);
		assertThat(read.window().from()).isNull();
		assertThat(read.window().to()).isNull();
	}

	@Test
	void refusesADayThatDoesNotExist() {
		assertThat(TimePhrase.read("trước ngày 31/02/2023", PLAN_2023).checks())
			.containsExactly(PhraseCheck.BROKEN_DATE);
	}

	@Test
	void keepsWhatADateDependsOn() {
		Window window = TimePhrase.read("Quý II/2026 (theo yêu cầu của cấp có thẩm quyền)", PLAN_2023).window();

		assertThat(window.condition()).isEqualTo("theo yêu cầu của cấp có thẩm quyền");
	}

	@Test
	void givesAStandingDutyNoEndWhereThePlanCoversMoreThanAYear() {
		PlanPeriod plan = new PlanPeriod(2026, false, null);

		Window window = TimePhrase.read("Thường xuyên", plan).window();

		assertThat(window.kind()).isEqualTo(WindowKind.RECURRING);
		assertThat(window.to()).isNull();
	}

	@Test
	void leavesADayOpenWhereNoYearIsKnown() {
		ReadWindow read = TimePhrase.read("trước ngày 15/6", new PlanPeriod(null, false, null));

		assertThat(read.checks()).contains(PhraseCheck.YEAR_UNKNOWN);
		assertThat(read.window().kind()).isEqualTo(WindowKind.AWAITING_DATE);
	}

	@Test
	void doesNotGuessFromWordsItDoesNotKnow() {
		ReadWindow read = TimePhrase.read("Khi nào thuận tiện", PLAN_2023);

		assertThat(read.checks()).contains(PhraseCheck.NOT_UNDERSTOOD);
		assertThat(read.window().kind()).isEqualTo(WindowKind.AWAITING_DATE);
	}

}
