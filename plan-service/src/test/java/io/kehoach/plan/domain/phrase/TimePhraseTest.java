package io.kehoach.plan.domain.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.WindowKind;

/**
 * Every phrase of the table of printed time phrases, under the number of its row; c are
 * the moments that the Civil Code defines, x and r further forms. The plan is one of
 * 2023.
 */
class TimePhraseTest {

	private static final String TABLE = "/phrases/time-phrases.csv";

	private static final int ROWS = 58;

	private static final PlanPeriod PLAN_2023 = PlanPeriod.ofYear(2023);

	@Test
	void knowsAPhraseForEveryRowOfTheTable() throws IOException {
		try (InputStream in = TimePhraseTest.class.getResourceAsStream(TABLE)) {
			String rows = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			Set<Integer> known = Pattern.compile("(?m)^(\\d+)[a-z]? +\\|")
				.matcher(rows)
				.results()
				.map((row) -> Integer.valueOf(row.group(1)))
				.collect(Collectors.toSet());
			assertThat(known).containsAll(IntStream.rangeClosed(1, ROWS).boxed().toList());
		}
	}

	/** Row of the table, phrase, kind, first and last day, rule, recurrence. */
	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = TABLE, delimiter = '|', nullValues = "-", quoteCharacter = '\'')
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
			13  | Từ tháng 8/2023                                 | END_UNKNOWN
			14  | Từ Quý III năm 2025                             | END_UNKNOWN
			20  | Quý IV/2024 và theo lộ trình triển khai Đề án   | END_UNKNOWN
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
