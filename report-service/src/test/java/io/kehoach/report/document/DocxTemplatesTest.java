package io.kehoach.report.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.kehoach.report.application.TemplateForms.InvalidTemplate;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.TemplateFault;
import io.kehoach.report.openxml.SafePackage;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A template is read before it is used, and written with the report's own words.
 */
class DocxTemplatesTest {

	private static final String MAIN = "word/document.xml";

	private final DocxTemplates templates = new DocxTemplates();

	/** The starter with its main part changed. */
	private byte[] changed(UnaryOperator<String> change) {
		return with(MAIN, change);
	}

	private byte[] with(String name, UnaryOperator<String> change) {
		Map<String, byte[]> parts = new LinkedHashMap<>(SafePackage.parts(this.templates.starter(), 1_000_000));
		String text = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
		parts.put(name, change.apply(text).getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}

	private static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static String text(byte[] docx) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			return text.getText();
		}
	}

	private void faulty(String code, UnaryOperator<String> change) {
		assertThat(this.templates.faults(changed(change))).extracting(TemplateFault::code).contains(code);
	}

	@Test
	void theStarterHasNoFaultsAndGivesWhatTheBuiltInFormGives() throws IOException {
		assertThat(this.templates.faults(this.templates.starter())).isEmpty();
		byte[] docx = this.templates.filled(this.templates.starter(), SampleConsolidation.made());
		Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("template.docx"), docx);
		assertThat(text(docx))
			.contains("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 09/BC-SGDĐT", "Hải Phòng, ngày 20 tháng 6 năm 2023",
					"đối thoại trong năm 2023: 1/1 đơn vị hoàn thành.",
					"Đơn vị chưa gửi báo cáo: Trường THPT Trần Phú.", "III. Kiến nghị\nTrường một: Bố trí kinh phí.",
					"- UBND thành phố;", "- Các phòng Sở;", "Lê Thị Thử",
					"1\tTrường THPT Ngô Quyền\tĐã báo cáo\t12/06/2023\tQuá hạn 15 ngày",
					"3\tTrường THPT Trần Phú\tChưa báo cáo")
			.doesNotContain("{{", "}}");
	}

	@Test
	void aNameThatTheWordProcessorHasCutInPiecesIsStillOne() throws IOException {
		byte[] cut = changed((xml) -> xml.replace("{{ten_bao_cao}}",
				"{{ten_</w:t></w:r><w:proofErr w:type=\"spellEnd\"/><w:r><w:t>bao</w:t></w:r><w:r><w:t>_cao}} đủ"));
		assertThat(this.templates.faults(cut)).isEmpty();
		assertThat(text(this.templates.filled(cut, SampleConsolidation.made())))
			.contains("Kết quả thực hiện công tác dân vận năm 2023 đủ");
	}

	@Test
	void everyFaultIsNamedWithItsParagraph() {
		byte[] broken = changed((xml) -> xml.replace("{{ten_bao_cao}}", "{{ten_cong_ty}}").replace("{{/doan}}", ""));
		assertThat(this.templates.faults(broken))
			.extracting(TemplateFault::code, TemplateFault::paragraph, TemplateFault::text)
			.contains(tuple("placeholder-unknown", 10, "{{ten_cong_ty}}"), tuple("title-missing", null, null))
			.anyMatch((fault) -> fault.toList().getFirst().equals("loop-unopened"))
			.anyMatch((fault) -> fault.toList().getFirst().equals("loop-unclosed"));
		faulty("placeholder-unknown", (xml) -> xml.replace("{{#muc}}", "{{#phan}}"));
		faulty("placeholder-unknown", (xml) -> xml.replace("{{ten_bao_cao}}", "{{noi_dung}}"));
		faulty("placeholder-broken", (xml) -> xml.replace("{{ten_bao_cao}}", "{{ten_bao_cao"));
		faulty("loop-not-alone", (xml) -> xml.replace("{{#muc}}", "Các mục {{#muc}}"));
		faulty("loop-not-alone", (xml) -> xml.replace("{{thoi_han}}{{/don_vi}}", "{{thoi_han}}"));
		faulty("field-forbidden", (xml) -> xml.replace("<w:t>BÁO CÁO</w:t>",
				"<w:instrText>INCLUDETEXT \"\\\\\\\\host\\\\x\"</w:instrText>"));
	}

	@Test
	void noCompulsoryPartMayBeMissing() {
		faulty("national-heading-missing", (xml) -> xml.replace("Độc lập - Tự do - Hạnh phúc", ""));
		faulty("issuer-missing", (xml) -> xml.replace("{{co_quan}}", "Sở"));
		faulty("number-missing", (xml) -> xml.replace("{{so_ky_hieu}}", "9/BC"));
		faulty("place-and-date-missing", (xml) -> xml.replace("{{dia_danh_ngay}}", "Hải Phòng"));
		faulty("content-missing", (xml) -> xml.replace("{{noi_dung}}", ""));
		faulty("recipients-missing", (xml) -> xml.replace("Nơi nhận:", ""));
		faulty("signature-missing", (xml) -> xml.replace("{{nguoi_ky}}", ""));
	}

	@Test
	void whatCouldRunFetchOrFillTheMemoryIsRefusedBeforeItIsRead() {
		refused("template-unreadable", "không phải DOCX".getBytes(StandardCharsets.UTF_8));
		refused("template-unreadable",
				changed((xml) -> "<!DOCTYPE x [<!ENTITY a \"b\">]>" + xml.replace("<?xml", "<?x")));
		refused("template-unreadable", changed((xml) -> xml.replace("</w:body>", "")));
		refused("template-unreadable", changed((xml) -> xml.replace("<w:body>", "<w:body>" + "<w:p>".repeat(300))
			.replace("</w:body>", "</w:p>".repeat(300) + "</w:body>")));
		refused("template-active-content", with("word/vbaProject.bin", (none) -> "macro"));
		refused("template-active-content",
				with("word/_rels/settings.xml.rels",
						(none) -> "<Relationships><Relationship Id=\"a\" Type=\"http://x/attachedTemplate\" "
								+ "Target=\"http://host/x.dotm\" TargetMode=\"External\"/></Relationships>"));
		refused("template-too-large", new byte[1_000_001]);
		refused("template-too-large", with("word/media/bomb.bmp", (none) -> " ".repeat(17 * 1024 * 1024)));
		refused("template-unreadable", changed((xml) -> xml.replace("BÁO CÁO", "A".repeat(4 * 1024 * 1024))));
	}

	private void refused(String code, byte[] file) {
		assertThatThrownBy(() -> this.templates.faults(file)).isInstanceOfSatisfying(InvalidTemplate.class,
				(ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@Test
	void aTemplateCannotMultiplyAReportBeyondABound() {
		String row = IntStream.range(0, TemplateFilling.MOST_PARAGRAPHS / 3)
			.mapToObj((at) -> "<w:p/>")
			.collect(Collectors.joining());
		byte[] repeating = changed(
				(xml) -> xml.replace("{{tieu_de}}</w:t></w:r></w:p>", "{{tieu_de}}</w:t></w:r></w:p>" + row));
		assertThat(this.templates.faults(repeating)).isEmpty();
		assertThatThrownBy(() -> this.templates.filled(repeating, SampleConsolidation.made())).isInstanceOfSatisfying(
				RuleViolated.class, (ex) -> assertThat(ex.code()).isEqualTo("template-document-too-long"));
	}

}
