package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.DutyKind;
import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Provenance;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.UnitDuty;
import io.kehoach.plan.domain.WindowKind;

/** The sample plan as text extracted from a PDF, with every trap of that form. */
class PlainTextTest {

	private static DraftDocument plan;

	@BeforeAll
	static void read() {
		plan = SamplePlan.read(SamplePlan.text(), "text/plain");
	}

	@Test
	void findsTheHeaderAndFlagsWhatIsNotPrinted() {
		assertThat(plan.documentType()).isEqualTo("Kế hoạch");
		assertThat(plan.title()).isEqualTo("Thực hiện công tác chuyển đổi số năm 2023");
		assertThat(plan.year()).isEqualTo(2023);
		assertThat(plan.number()).isNull();
		assertThat(plan.issuedOn()).isNull();
		assertThat(plan.findings()).extracting(Finding::code).contains("number-unknown", "date-unknown");
	}

	@Test
	void takesTheIssuerFromTheOpeningSentenceWhenItsLineIsLost() {
		assertThat(plan.issuer()).isEqualTo("Sở Giáo dục và Đào tạo");
		assertThat(plan.parentBody()).isEqualTo("UBND THÀNH PHỐ AN PHÚ");
	}

	@Test
	void namesTheOneParentDocument() {
		assertThat(plan.basis()).extracting(Citation::number).containsExactly("58-KH/BTGTU-BCSĐUBNDTP");
		assertThat(plan.basis().getFirst().date()).isEqualTo(LocalDate.of(2023, 1, 9));
	}

	@Test
	void readsTwoPurposesAndTwoRequirements() {
		assertThat(plan.purposes()).hasSize(2);
		assertThat(plan.requirements()).hasSize(2);
	}

	@Test
	void keepsThreeStandingDutiesAlthoughTheLetterheadLiesAmongThem() {
		assertThat(plan.duties()).hasSize(3);
		assertThat(plan.duties().getFirst().content()).contains("an ninh, trật tự - an toàn trường học");
		assertThat(plan.duties().get(1).content()).startsWith("Duy trì phong trào thi đua");
	}

	@Test
	void cutsExactlyTenRows() {
		assertThat(plan.items()).extracting(PlanItem::no)
			.containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
	}

	@Test
	void partsLeadFromCoordinatingUnits() {
		assertThat(leads()).containsExactly(List.of("Văn phòng Sở"), List.of("Các phòng Sở", "đơn vị thuộc Sở"),
				List.of("Văn phòng Sở"), List.of("Các phòng Sở", "đơn vị trực thuộc Sở"), List.of("Văn phòng Sở"),
				List.of("Các phòng Sở", "đơn vị trực thuộc Sở"), List.of("Văn phòng Sở"), List.of("Thanh tra Sở"),
				List.of("Văn phòng Sở"), List.of("Văn phòng Sở"));
		assertThat(parts(plan.items().get(1).coordinating())).containsExactly("Các đơn vị liên quan");
		assertThat(parts(plan.items().get(6).coordinating())).containsExactly("Các phòng Sở", "đơn vị trực thuộc Sở");
	}

	@Test
	void keepsFiveCitationsThoughAPageCutsOneOfThem() {
		PlanItem second = plan.items().get(1);

		assertThat(second.citations()).extracting(Citation::number)
			.containsExactly("131/QĐ-TTg", "19-NQ/TU", "12/CT-UBND", "77-QĐ/TU", "09-CT/TU");
		assertThat(second.citations().getLast().date()).isEqualTo(LocalDate.of(2022, 12, 2));
	}

	@Test
	void joinsTheRowThatAPageBreaks() {
		assertThat(plan.items().get(6).content())
			.isEqualTo("Tham mưu làm việc với Đoàn Kiểm tra của thành phố về kết quả xây dựng chính "
					+ "quyền số của ngành giáo dục và đào tạo năm 2023.");
	}

	@Test
	void proposesTwoSubItemsForTheRowOfBullets() {
		assertThat(plan.items().get(5).subItems()).hasSize(2);
		assertThat(plan.items()).filteredOn(item -> !item.subItems().isEmpty()).hasSize(1);
	}

	@Test
	void readsTheWindowsAndAwaitsTheDateOfTheCity() {
		assertThat(windows()).containsExactly("2023-03-31", "2023-12-31", "2023-03-31", "2023-12-31", "2023-12-31",
				"2023-09-30", "2023-12-31", "null", "2023-12-31", "2023-12-31");
		assertThat(Objects.requireNonNull(plan.items().get(7).window()).kind()).isEqualTo(WindowKind.AWAITING_DATE);
	}

	@Test
	void namesFourResponsibleUnitsWithTheirKindsOfDuty() {
		assertThat(plan.responsibilities())
			.extracting(responsibility -> Objects.requireNonNull(responsibility.unit()).text())
			.containsExactly("Các phòng Sở", "Các đơn vị trực thuộc Sở", "Ban Thanh tra nhân dân", "Văn phòng Sở");
		assertThat(plan.responsibilities())
			.flatExtracting(responsibility -> responsibility.duties().stream().map(UnitDuty::kind).toList())
			.containsExactly(DutyKind.DISSEMINATE, DutyKind.SELF_SCORE, DutyKind.DERIVE_PLAN, DutyKind.REPORT,
					DutyKind.MEDIATE, DutyKind.OTHER, DutyKind.MONITOR, DutyKind.OTHER);
	}

	@Test
	void definesTwoReportsThroughTheOffice() {
		assertThat(plan.reporting()).extracting(ReportDefinition::key).containsExactly("2023-H1", "2023-YEAR");
		assertThat(plan.reporting()).extracting(ReportDefinition::due)
			.containsExactly(LocalDate.of(2023, 6, 15), LocalDate.of(2023, 12, 10));
		assertThat(parts(plan.reporting().getFirst().receiver())).containsExactly("Sở GD&ĐT", "Văn phòng Sở");
		assertThat(parts(plan.reporting().getFirst().reporters())).containsExactly("Các đơn vị trực thuộc Sở");
	}

	@Test
	void listsEightRecipientsAndTheSigner() {
		assertThat(plan.recipients()).extracting(Recipient::text)
			.containsExactly("UBND thành phố", "Đảng ủy Khối các cơ quan thành phố", "Sở Nội vụ", "Ban Giám đốc Sở",
					"Trưởng các phòng Sở", "Đơn vị trực thuộc", "Cổng thông tin điện tử Sở", "Lưu: VT");
		assertThat(Objects.requireNonNull(plan.signer()).name()).isEqualTo("Trần Minh Khuê");
		assertThat(plan.signer().authority()).isEqualTo("KT.");
		assertThat(plan.signer().onBehalfOf()).isEqualTo("GIÁM ĐỐC");
	}

	@Test
	void saysOfEachValueWhereItWasRead() {
		String text = SourceText.decode(SamplePlan.text()).text();
		Provenance lead = Objects.requireNonNull(plan.provenance().get("/items/i8/lead"));

		assertThat(text.substring(Objects.requireNonNull(lead.from()), Objects.requireNonNull(lead.to()))
			.replaceAll("\\s+", " ")).isEqualTo("Thanh tra Sở");
		assertThat(lead.confidence()).isBetween(0.5, 1.0);
		assertThat(plan.provenance()).containsKeys("/title", "/items/i1/window", "/duties/d3", "/reporting/2023-H1",
				"/recipients/n8", "/signer");
	}

	@Test
	void makesADraftOfAPlanWithoutATableAndSaysSo() {
		DraftDocument draft = SamplePlan
			.read("KẾ HOẠCH\n\nTuyên truyền an toàn giao thông năm 2024\n\nI. MỤC ĐÍCH\n\n- Giảm tai nạn.\n"
				.getBytes(StandardCharsets.UTF_8), "text/plain");

		assertThat(draft.title()).isEqualTo("Tuyên truyền an toàn giao thông năm 2024");
		assertThat(draft.items()).isEmpty();
		assertThat(draft.findings()).filteredOn(finding -> finding.level() == Finding.Level.ERROR)
			.extracting(Finding::code)
			.containsExactly("no-task-table");
	}

	private static List<List<String>> leads() {
		return plan.items().stream().map(item -> parts(item.lead())).toList();
	}

	private static List<String> windows() {
		return plan.items().stream().map(item -> String.valueOf(Objects.requireNonNull(item.window()).to())).toList();
	}

	private static List<String> parts(@org.jspecify.annotations.Nullable Party party) {
		return party == null ? List.of() : party.parts();
	}

}
