package io.kehoach.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.openFirstHalf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FilesEditTest {

	private static final Instant IN_JUNE = SampleReports.at("2023-06-10T09:00:00+07:00");

	private static Attachment file(String id) {
		return new Attachment(id, id + ".pdf", "application/pdf", 7, "ab".repeat(32), IN_JUNE);
	}

	private static Map<String, Attachment> stored(String... ids) {
		return Stream.of(ids).map(FilesEditTest::file).collect(Collectors.toMap(Attachment::id, Function.identity()));
	}

	private static Edit naming(String section, String... ids) {
		return new Edit("/sections/0", section, false, null, List.of(),
				new FilesEdit("/sections/0/files", List.of(ids)));
	}

	private static Section attachments(Report report) {
		return report.sections().getLast();
	}

	@Test
	void theFilesThatAreNamedAreHeldInTheirOrderAndAnEditWithoutFilesLeavesThem() {
		Report named = openFirstHalf().edit(List.of(naming("attachments", "b", "a", "b")), stored("a", "b"));
		assertThat(attachments(named).files()).extracting(Attachment::id).containsExactly("b", "a");
		Report written = named.edit(List.of(SampleReports.text("leadership", "Đã họp")));
		assertThat(attachments(written).files()).hasSize(2);
		Report fewer = written.edit(List.of(naming("attachments", "a")), stored("a"));
		assertThat(attachments(fewer).files()).extracting(Attachment::id).containsExactly("a");
	}

	@Test
	void aFileThatIsNotStoredATextAmongFilesAndASectionThatTakesNoneAreNamedAtOnce() {
		Edit text = SampleReports.text("attachments", "Xem tệp");
		assertThatExceptionOfType(InvalidEdit.class)
			.isThrownBy(() -> openFirstHalf()
				.edit(List.of(naming("attachments", "a", "x"), naming("leadership", "a"), text), stored("a")))
			.satisfies((refused) -> assertThat(refused.faults()).containsExactly(
					new InvalidEdit.Fault("/sections/0/files/1", "file-unknown"),
					new InvalidEdit.Fault("/sections/0/files", "takes-no-files"),
					new InvalidEdit.Fault("/sections/0/text", "takes-no-text")));
	}

	@Test
	void aSectionHoldsAtMostTwentyFiles() {
		String[] many = IntStream.rangeClosed(1, 21).mapToObj((at) -> "f" + at).toArray(String[]::new);
		assertThatExceptionOfType(InvalidEdit.class)
			.isThrownBy(() -> openFirstHalf().edit(List.of(naming("attachments", many)), stored(many)))
			.satisfies((refused) -> assertThat(refused.faults())
				.containsExactly(new InvalidEdit.Fault("/sections/0/files", "too-many-files")));
	}

	@Test
	void whereAFileIsRequiredItIsFoundMissingAndTheReportIsNotSignedWithoutIt() {
		Report report = asking(Attaching.REQUIRED).edit(List.of(SampleReports.text("leadership", "Đã họp")));
		assertThat(Finding.of(report.sections(), false))
			.contains(new Finding("/sections/1/files", Finding.Level.ERROR, "file-required"));
		assertThatExceptionOfType(InvalidEdit.class).isThrownBy(() -> report.submit(report.sections(), "7c1e", IN_JUNE))
			.satisfies((refused) -> assertThat(refused.faults())
				.containsExactly(new InvalidEdit.Fault("/sections/1/files", "file-required")));
		Report whole = report.edit(List.of(naming("attachments", "a")), stored("a"));
		assertThat(Finding.of(whole.sections(), false)).isEmpty();
		assertThat(whole.submit(whole.sections(), "7c1e", IN_JUNE).report().state()).isEqualTo(ReportState.SUBMITTED);
		Report nil = report.confirmNil("Không phát sinh", asking(Attaching.REQUIRED).sections(), "7c1e", IN_JUNE)
			.report();
		assertThat(nil.outcome()).isEqualTo(Outcome.CONFIRMED_NIL);
	}

	@Test
	void aFileAloneIsContentAndAnOptionalOneIsNoFinding() {
		Report report = asking(Attaching.OPTIONAL);
		assertThat(Finding.of(report.sections(), false)).extracting(Finding::code).containsExactly("section-blank");
		Report named = report.edit(List.of(naming("attachments", "a")), stored("a"));
		assertThat(named.submit(named.sections(), "7c1e", IN_JUNE).events()).containsExactly(ReportEvent.SUBMITTED);
	}

	@Test
	void aSignedVersionKeepsTheFileThatTheNextDraftNoLongerNames() {
		Report named = openFirstHalf().edit(List.of(naming("attachments", "a")), stored("a"));
		Report returned = named.submit(named.sections(), "7c1e", IN_JUNE)
			.report()
			.sendBack("Bổ sung", List.of(), null)
			.report();
		assertThat(attachments(returned).files()).extracting(Attachment::id).containsExactly("a");
		Report replaced = returned.edit(List.of(naming("attachments", "b")), stored("b"));
		assertThat(replaced.files()).extracting(Attachment::id).containsExactlyInAnyOrder("a", "b");
		Report fresh = openFirstHalf().edit(List.of(naming("attachments", "a")), stored("a"))
			.edit(List.of(naming("attachments")), Map.of());
		assertThat(fresh.files()).isEmpty();
	}

	@Test
	void theNextPeriodStartsWithoutTheFilesOfTheLast() {
		Report named = openFirstHalf().edit(List.of(naming("attachments", "a")), stored("a"));
		assertThat(SampleReports.form().startingFrom(named.sections()).getLast().files()).isEmpty();
	}

	@Test
	void theConsolidationListsTheFilesOfWhatIsSigned() {
		Report named = openFirstHalf().edit(List.of(naming("attachments", "a")), stored("a"));
		assertThat(files(named)).isEmpty();
		assertThat(files(named.submit(named.sections(), "7c1e", IN_JUNE).report()))
			.containsExactly(new MergedSection.MergedFile("thpt-01", "Trường một", named.id(), file("a")));
	}

	private static List<MergedSection.MergedFile> files(Report report) {
		return new Consolidating(SampleReports.form(), List.of("thpt-01"), Map.of("thpt-01", "Trường một"),
				List.of(report), List.of())
			.sections()
			.getLast()
			.files();
	}

	private static Report asking(Attaching attaching) {
		Form form = new Form("thu.v1", "Thử", Acceptance.ONE_STEP,
				List.of(section("leadership", SectionKind.NARRATIVE, null),
						section("attachments", SectionKind.ATTACHMENT, attaching)));
		return Report.opened(SampleReports.PLAN, "2023-H1", "thpt-01", form.id(), SampleReports.firstHalf(),
				form.blank());
	}

	private static Form.FormSection section(String key, SectionKind kind, @Nullable Attaching attaching) {
		return new Form.FormSection(key, key, kind, null, List.of(), (attaching != null) ? attaching : Attaching.NONE);
	}

}
