package io.kehoach.report.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the units' reports to the body's own.
 */
@ReportServiceTest
class ConsolidationTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	private String plan = "";

	@BeforeEach
	void oneReportedAndOneMissing(TestInfo test) {
		this.plan = "consolidation-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan).at("2023-06-12T08:00:00+07:00");
		String report = "/api/reports/" + this.plan + ":2023-H1:thpt-01";
		String school = Api.unit("thpt-01");
		this.api.patch(report, school, this.api.get(report, school).revision(),
				"{\"sections\":[{\"key\":\"leadership\",\"text\":\"Đã ban hành kế hoạch.\"},"
						+ "{\"key\":\"figures\",\"figures\":[{\"key\":\"citizen-turns\",\"value\":12},"
						+ "{\"key\":\"procedures-on-time\",\"numerator\":38,\"denominator\":40}]}]}");
		assertThat(this.api.post(report + "/submit", school, this.api.get(report, school).revision(), "{}").status())
			.isEqualTo(200);
		this.world.at("2023-06-19T08:00:00+07:00");
	}

	private String consolidated() {
		Api.Reply started = this.api.post("/api/consolidations", Api.OFFICE,
				"{\"planId\":\"" + this.plan + "\",\"periodKey\":\"2023-H1\"}");
		assertThat(started.status()).isEqualTo(202);
		String location = started.header("Location");
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.api.get(location, Api.OFFICE).at("/status").stringValue().equals("DRAFT"));
		return location;
	}

	@Test
	void figuresNameTheirContributorsAndMissingUnitsAreNamed() {
		JsonNode made = this.api.get(consolidated(), Api.OFFICE).json();
		assertThat(made.get("title").stringValue())
			.isEqualTo("Kết quả thực hiện công tác dân vận năm 2023 (6 tháng đầu năm)");
		assertThat(made.get("missing").toString()).isEqualTo("[\"thpt-02\"]");
		JsonNode turns = ReportSteps.figure(made, "citizen-turns");
		assertThat(turns.get("value").intValue()).isEqualTo(12);
		assertThat(turns.at("/contributors/0/reportId").stringValue()).isEqualTo(this.plan + ":2023-H1:thpt-01");
		assertThat(ReportSteps.figure(made, "procedures-on-time").get("value").intValue()).isEqualTo(95);
		assertThat(ReportSteps.section(made, "leadership").get("text").stringValue())
			.isEqualTo("Trường THPT Ngô Quyền: Đã ban hành kế hoạch.");
		assertThat(this.api.get("/api/consolidations?plan=" + this.plan, Api.DIRECTOR).at("/items")).hasSize(1);
	}

	@Test
	void whoSignedAndThenLeftStandsUnderItsName() {
		ObjectNode changed = World.plan(this.plan);
		ObjectNode reporters = (ObjectNode) changed.at("/plan/reporting/0/reporters");
		reporters.putArray("groupIds");
		reporters.putArray("unitIds").add("thpt-02");
		this.world.planEvent("plan.addressees-changed", 9, changed).at("2023-06-21T08:00:00+07:00");
		JsonNode made = this.api.get(consolidated(), Api.OFFICE).json();
		assertThat(ReportSteps.section(made, "leadership").get("text").stringValue())
			.startsWith("Trường THPT Ngô Quyền: ");
	}

	@Test
	void aPlanThatDoesNotSayWhereIsSignedWhereTheBodySigns() {
		ObjectNode silent = World.plan(this.plan);
		((ObjectNode) silent.get("plan")).putNull("place");
		this.world.planEvent("plan.amended", 4, silent).issued(this.plan + "-other");
		assertThat(this.api.get(consolidated(), Api.OFFICE).at("/heading/place").stringValue()).isEqualTo("Hải Phòng");
	}

	@Test
	void editedPublishedSentAndThenFrozen() {
		String made = consolidated();
		String id = made.substring(made.lastIndexOf('/') + 1);
		Api.Reply edited = this.api.patch(made, Api.OFFICE, this.api.get(made, Api.OFFICE).revision(),
				"{\"heading\":{\"number\":\"9/BC-SGDĐT\",\"issuedOn\":\"2023-02-05\"},"
						+ "\"sections\":[{\"key\":\"leadership\",\"text\":\"Toàn ngành đã triển khai.\"}]}");
		assertThat(edited.at("/heading/number").stringValue()).isEqualTo("9/BC-SGDĐT");
		Api.Reply unknown = this.api.patch(made, Api.OFFICE, edited.revision(),
				"{\"sections\":[{\"key\":\"nowhere\",\"text\":\"?\"}]}");
		assertThat(unknown.status()).isEqualTo(422);
		Api.Reply early = this.api.post(made + "/sent", Api.OFFICE, edited.revision(),
				"{\"number\":\"9/BC-SGDĐT\",\"on\":\"2023-06-20\",\"receiver\":\"UBND thành phố\"}");
		assertThat(early.status()).isEqualTo(409);
		Api.Reply published = this.api.post(made + "/publish", Api.DIRECTOR, edited.revision(), "{}");
		assertThat(published.at("/status").stringValue()).isEqualTo("PUBLISHED");
		Api.Reply frozen = this.api.patch(made, Api.OFFICE, published.revision(), "{\"title\":\"Khác\"}");
		assertThat(frozen.status()).isEqualTo(409);
		Api.Reply sent = this.api.post(made + "/sent", Api.OFFICE, published.revision(),
				"{\"number\":\"9/BC-SGDĐT\",\"on\":\"2023-06-20\",\"receiver\":\"UBND thành phố\"}");
		assertThat(sent.at("/sent/receiver").stringValue()).isEqualTo("UBND thành phố");
		assertThat(this.world.raised("consolidations", id)).containsExactly("consolidation.published",
				"consolidation.sent");
	}

	@Test
	void whatWasEnteredWronglyInTheHeadingCanBeCleared() {
		String made = consolidated();
		Api.Reply entered = this.api.patch(made, Api.OFFICE, this.api.get(made, Api.OFFICE).revision(),
				"{\"heading\":{\"number\":\"9/BC-SGDĐT\",\"issuedOn\":\"2023-02-05\"}}");
		Api.Reply cleared = this.api.patch(made, Api.OFFICE, entered.revision(), "{\"heading\":{\"issuedOn\":null}}");
		assertThat(cleared.at("/heading/issuedOn").isNull()).isTrue();
		assertThat(cleared.at("/heading/number").stringValue()).isEqualTo("9/BC-SGDĐT");
		assertThat(cleared.at("/heading/recipients")).isNotEmpty();
		assertThat(
				this.api.patch(made, Api.OFFICE, cleared.revision(), "{\"heading\":{\"issuedOn\":\"mai\"}}").status())
			.isEqualTo(400);
		assertThat(this.api.patch(made, Api.OFFICE, cleared.revision(), "{\"heading\":{\"issuer\":\"Sở\"}}").status())
			.isEqualTo(400);
	}

	@Test
	void theDocumentHasThePaperAndTheBlocksOfTheDecree() throws IOException {
		String made = consolidated();
		this.api.patch(made, Api.OFFICE, this.api.get(made, Api.OFFICE).revision(),
				"{\"heading\":{\"number\":\"9/BC-SGDĐT\",\"issuedOn\":\"2023-02-05\",\"signer\":\"Lê Thị Thử\"}}");
		byte[] docx = this.api.get(made + "/document?format=docx", Api.OFFICE).bytes();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			var section = document.getDocument().getBody().getSectPr();
			assertThat(section.getPgSz().getW()).hasToString("11905");
			assertThat(section.getPgSz().getH()).hasToString("16837");
			assertThat(section.getPgMar().getLeft()).hasToString("1701");
			assertThat(section.isSetTitlePg()).isTrue();
			String head = document.getTables().getFirst().getText();
			assertThat(head).contains("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 09/BC-SGDĐT",
					"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
					"Hải Phòng, ngày 05 tháng 02 năm 2023");
			String foot = document.getTables().get(1).getText();
			assertThat(foot).contains("Nơi nhận:", "- UBND thành phố;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
					"Lê Thị Thử");
			String text = document.getParagraphs()
				.stream()
				.map(XWPFParagraph::getText)
				.collect(Collectors.joining("\n"));
			assertThat(text).contains("BÁO CÁO", "Kết quả thực hiện công tác dân vận năm 2023 (6 tháng đầu năm)",
					"Đơn vị chưa gửi báo cáo: Trường THPT Lê Hồng Phong.", "Phụ lục I");
			assertThat(document.getTables().get(2).getText()).contains("Số lượt tiếp công dân", "95 (38/40)");
			assertThat(document.getTables().get(3).getText()).contains("Trường THPT Lê Hồng Phong", "Quá hạn 5 ngày");
			XWPFParagraph title = document.getParagraphs()
				.stream()
				.filter((paragraph) -> paragraph.getText().equals("BÁO CÁO"))
				.findFirst()
				.orElseThrow();
			assertThat(title.getRuns().getFirst().getFontFamily()).isEqualTo("Times New Roman");
			assertThat(Objects.requireNonNull(title.getRuns().getFirst().getFontSizeAsDouble())).isEqualTo(14.0);
		}
		byte[] pdf = this.api.get(made + "/document?format=pdf", Api.DIRECTOR).bytes();
		keepForTheEye(docx, pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(
					"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 09/BC-SGDĐT", "Trường THPT Lê Hồng Phong", "Sở Giáo dục",
					"Lê Thị Thử");
		}
		assertThat(this.api.get(made + "/document?format=odt", Api.OFFICE).status()).isEqualTo(400);
	}

	@Test
	void aSchoolCannotConsolidateAndAnUnknownPeriodIsNotFound() {
		String body = "{\"planId\":\"" + this.plan + "\",\"periodKey\":\"2023-H1\"}";
		assertThat(this.api.post("/api/consolidations", Api.unit("thpt-01"), body).status()).isEqualTo(403);
		assertThat(this.api.post("/api/consolidations", Api.OFFICE, body.replace("2023-H1", "2023-Q9")).status())
			.isEqualTo(404);
		assertThat(this.api.post("/api/consolidations", Api.OFFICE, body.replace("2023-H1", "2023-YEAR")).status())
			.isEqualTo(409);
		assertThat(this.api.get("/api/consolidations/nowhere", Api.OFFICE).status()).isEqualTo(404);
	}

	/** Both forms are looked at as pictures too. */
	private static void keepForTheEye(byte[] docx, byte[] pdf) throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "documents"));
		Files.write(folder.resolve("consolidation.docx"), docx);
		Files.write(folder.resolve("consolidation.pdf"), pdf);
	}

}
