package io.kehoach.report.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report filled without a connection and handed back.
 */
@ReportServiceTest
class WorkbookTest {

	private static final String SCHOOL = Api.unit("thpt-01");

	@Autowired
	World world;

	@Autowired
	Api api;

	private String report = "";

	@BeforeEach
	void opened(TestInfo test) {
		String plan = "workbook-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(plan).at("2023-06-12T08:00:00+07:00");
		this.report = "/api/reports/" + plan + ":2023-H1:thpt-01";
	}

	private byte[] workbook() {
		return this.api.get(this.report + "/workbook", SCHOOL).bytes();
	}

	private Api.Reply put(byte[] file) {
		long revision = this.api.get(this.report, SCHOOL).revision();
		return this.api.put(this.report + "/workbook", SCHOOL, revision, WorkbookController.XLSX, file);
	}

	private static byte[] filled(byte[] file, Consumer<XSSFWorkbook> fill) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			fill.accept(workbook);
			workbook.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Row row(XSSFWorkbook workbook, String sheet, String key) {
		for (Row row : workbook.getSheet(sheet)) {
			if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(key)) {
				return row;
			}
		}
		throw new IllegalArgumentException(key);
	}

	private static void change(XSSFWorkbook workbook, String key, int column, Object value) {
		Row row = row(workbook, key.contains("/") ? "Số liệu" : "Nội dung", key);
		if (value instanceof Number number) {
			row.getCell(column).setCellValue(number.doubleValue());
		}
		else {
			row.getCell(column).setCellValue((String) value);
		}
	}

	@Test
	void filesAreNamedInTheWorkbookAndLeftAloneWhenItComesBack() {
		String file = this.api.upload(this.report + "/files", SCHOOL, "biên bản.pdf", "%PDF-1.7".getBytes(UTF_8))
			.at("/id")
			.stringValue();
		this.api.patch(this.report, SCHOOL, this.api.get(this.report, SCHOOL).revision(),
				"{\"sections\":[{\"key\":\"attachments\",\"files\":[\"" + file + "\"]}]}");
		byte[] filled = filled(workbook(), (workbook) -> {
			StringBuilder texts = new StringBuilder();
			workbook.getSheet("Nội dung").forEach((row) -> row.forEach((cell) -> texts.append(cell).append('\n')));
			assertThat(texts).contains("Đã tải lên: biên bản.pdf", "bảng tính này không thay đổi tệp nào");
			change(workbook, "leadership", 2, "Đã ban hành kế hoạch.");
		});
		JsonNode taken = put(filled).json();
		assertThat(ReportSteps.section(taken, "leadership").get("text").stringValue()).startsWith("Đã ban hành");
		assertThat(ReportSteps.section(taken, "attachments").get("files")).hasSize(1);
	}

	@Test
	void whatWasFilledInIsTakenAndEmptyCellsLeaveWhatStands() {
		this.api.patch(this.report, SCHOOL, this.api.get(this.report, SCHOOL).revision(),
				"{\"sections\":[{\"key\":\"reform\",\"text\":\"=Đã viết trên hệ thống\"}]}");
		byte[] file = filled(workbook(), (workbook) -> {
			assertThat(row(workbook, "Nội dung", "reform").getCell(2).getStringCellValue()).startsWith("=Đã viết");
			change(workbook, "reform", 2, "");
			change(workbook, "leadership", 2, "Đã ban hành kế hoạch.");
			change(workbook, "figures/citizen-turns", 3, 12);
			change(workbook, "figures/procedures-on-time", 4, 38);
			change(workbook, "figures/procedures-on-time", 5, 40);
		});
		JsonNode taken = put(file).json();
		assertThat(ReportSteps.section(taken, "leadership").get("text").stringValue())
			.isEqualTo("Đã ban hành kế hoạch.");
		assertThat(ReportSteps.section(taken, "reform").get("text").stringValue()).isEqualTo("=Đã viết trên hệ thống");
		assertThat(ReportSteps.figure(taken, "citizen-turns").get("value").intValue()).isEqualTo(12);
		assertThat(ReportSteps.figure(taken, "procedures-on-time").get("value").intValue()).isEqualTo(95);
	}

	@Test
	void textInANumberCellAndANegativeNumberAreNamedAndNothingIsTaken() {
		byte[] text = filled(workbook(), (workbook) -> {
			change(workbook, "leadership", 2, "Không được ghi");
			change(workbook, "figures/citizen-turns", 3, "mười hai");
		});
		Api.Reply refused = put(text);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/errors/0/pointer").stringValue()).matches("/figures/\\d+/value");
		assertThat(refused.at("/errors/0/message").stringValue()).isEqualTo("Phải là số");
		Api.Reply negative = put(filled(workbook(), (workbook) -> change(workbook, "figures/citizen-turns", 3, -1)));
		assertThat(negative.at("/errors/0/message").stringValue()).isEqualTo("Số không được âm");
		Api.Reply huge = put(filled(workbook(), (workbook) -> change(workbook, "figures/citizen-turns", 3, 1e300)));
		assertThat(huge.at("/errors/0/message").stringValue()).isEqualTo("Số quá dài");
		assertThat(this.api.get(this.report, SCHOOL).toString()).doesNotContain("Không được ghi");
	}

	@Test
	void anotherReportsWorkbookAFormulaOrAMacroIsRefused() {
		assertThat(type(put("not a workbook".getBytes(StandardCharsets.UTF_8)))).isEqualTo("workbook-unreadable");
		byte[] other = this.api.get(this.report.replace("thpt-01", "thpt-02") + "/workbook", Api.unit("thpt-02"))
			.bytes();
		assertThat(type(put(other))).isEqualTo("workbook-of-another-report");
		byte[] formula = filled(workbook(),
				(workbook) -> row(workbook, "Số liệu", "figures/citizen-turns").getCell(3).setCellFormula("1+1"));
		assertThat(type(put(formula))).isEqualTo("workbook-formula");
		assertThat(type(put(with("xl/vbaProject.bin", new byte[10])))).isEqualTo("workbook-active-content");
		assertThat(type(put(with("xl/externalLinks/externalLink1.xml", new byte[10]))))
			.isEqualTo("workbook-active-content");
	}

	@Test
	void aBombAnEntityOrAHugeFileIsRefusedBeforeItIsUnpacked() {
		assertThat(type(put(with("xl/bomb.xml", new byte[64 * 1024 * 1024])))).isEqualTo("workbook-too-large");
		assertThat(type(put(new byte[3 * 1024 * 1024]))).isEqualTo("workbook-too-large");
		byte[] entity = ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
				+ "<worksheet><c r=\"A1\" t=\"str\"><v>&e;</v></c></worksheet>")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(type(put(with("xl/worksheets/sheet1.xml", entity)))).isEqualTo("workbook-active-content");
		Api.Reply wrongType = this.api.put(this.report + "/workbook", SCHOOL, 1, "text/csv", new byte[1]);
		assertThat(wrongType.status()).isEqualTo(415);
	}

	@Test
	void onlyTheUnitFillsAndOnlyWhileItMayWrite() {
		assertThat(this.api.get(this.report + "/workbook", Api.OFFICE).status()).isEqualTo(200);
		assertThat(this.api.get(this.report + "/workbook", Api.unit("thpt-02")).status()).isEqualTo(404);
		assertThat(this.api.put(this.report + "/workbook", Api.OFFICE, 1, WorkbookController.XLSX, workbook()).status())
			.isEqualTo(403);
		byte[] file = filled(workbook(), (workbook) -> change(workbook, "leadership", 2, "Chữ"));
		assertThat(this.api.put(this.report + "/workbook", SCHOOL, 99, WorkbookController.XLSX, file).status())
			.isEqualTo(412);
		put(file);
		this.api.post(this.report + "/submit", SCHOOL, this.api.get(this.report, SCHOOL).revision(), "{}");
		assertThat(put(file).status()).isEqualTo(409);
	}

	private static String type(Api.Reply reply) {
		assertThat(reply.status()).isEqualTo(422);
		return reply.at("/type").stringValue().replaceAll(".*[/:]", "");
	}

	/** The workbook with one part added, or replaced where it stood. */
	private byte[] with(String name, byte[] content) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				ZipOutputStream out = new ZipOutputStream(bytes);
				ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (!entry.getName().equals(name)) {
					out.putNextEntry(new ZipEntry(entry.getName()));
					in.transferTo(out);
				}
			}
			out.putNextEntry(new ZipEntry(name));
			out.write(content);
			out.closeEntry();
			out.finish();
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
