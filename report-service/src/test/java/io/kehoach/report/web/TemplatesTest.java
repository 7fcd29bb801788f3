package io.kehoach.report.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Office brings its own form of the consolidated report.
 */
@ReportServiceTest
class TemplatesTest {

	private static final String TEMPLATES = "/api/consolidations/templates";

	private static final String MARK = "Mẫu riêng của Sở";

	@Autowired
	World world;

	@Autowired
	Api api;

	@BeforeEach
	void department() {
		this.world.department();
	}

	private byte[] starterWith(String paragraph) throws IOException {
		byte[] starter = this.api.get(TEMPLATES + "/starter", Api.OFFICE).bytes();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(starter));
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText(paragraph);
			document.write(bytes);
			return bytes.toByteArray();
		}
	}

	private Api.Reply bring(String token, byte[] file) {
		return this.api.bring(UUID.randomUUID().toString(), TEMPLATES + "?name=mau.docx", token,
				TemplatesController.DOCX, file);
	}

	private String consolidated(String plan, String at) {
		this.world.issued(plan).at(at);
		String location = this.api
			.post("/api/consolidations", Api.OFFICE, "{\"planId\":\"" + plan + "\",\"periodKey\":\"2023-H1\"}")
			.header("Location");
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.api.get(location, Api.OFFICE).at("/status").stringValue().equals("DRAFT"));
		return location;
	}

	private String document(String path) throws IOException {
		Api.Reply reply = this.api.get(path, Api.OFFICE);
		assertThat(reply.status()).isEqualTo(200);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(reply.bytes()));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			return text.getText();
		}
	}

	@Test
	void aTemplateIsTriedThenUsedThenRetiredAndWhatWasPublishedKeepsItsForm() throws IOException {
		String made = consolidated("templates", "2023-06-12T08:00:00+07:00");
		Api.Reply brought = bring(Api.OFFICE, starterWith(MARK));
		assertThat(brought.status()).as(brought.json().toString()).isEqualTo(201);
		assertThat(brought.at("/faults")).isEmpty();
		String template = brought.header("Location");
		assertThat(document(made + "/document")).doesNotContain(MARK);
		assertThat(document(made + "/document?template=" + brought.at("/id").stringValue())).contains(MARK);
		Api.Reply active = this.api.post(template + "/activate", Api.OFFICE, brought.revision(), "{}");
		assertThat(active.at("/activatedAt").isNull()).isFalse();
		assertThat(document(made + "/document")).contains(MARK, "Trường THPT Lê Hồng Phong");
		this.api.post(made + "/publish", Api.DIRECTOR, this.api.get(made, Api.OFFICE).revision(), "{}");
		this.world.clockAt("2023-06-13T08:00:00+07:00");
		Api.Reply retired = this.api.post(template + "/retire", Api.OFFICE, active.revision(), "{}");
		assertThat(retired.at("/retiredAt").isNull()).isFalse();
		assertThat(document(made + "/document")).contains(MARK);
		assertThat(document(consolidated("templates-later", "2023-06-14T08:00:00+07:00") + "/document"))
			.doesNotContain(MARK);
		assertThat(this.api.post(template + "/retire", Api.OFFICE, retired.revision(), "{}").status()).isEqualTo(409);
		assertThat(this.api.post(template + "/activate", Api.OFFICE, retired.revision(), "{}").status()).isEqualTo(409);
	}

	@Test
	void aTemplateWithFaultsIsKeptToBeReadButNeverUsed() throws IOException {
		Api.Reply brought = bring(Api.OFFICE, starterWith("{{ten_cong_ty}}"));
		assertThat(brought.at("/faults/0/code").stringValue()).isEqualTo("placeholder-unknown");
		String template = brought.header("Location");
		Api.Reply refused = this.api.post(template + "/activate", Api.OFFICE, brought.revision(), "{}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/code").stringValue()).isEqualTo("template-has-faults");
		assertThat(refused.at("/errors/0/pointer").stringValue()).startsWith("/paragraphs/");
		assertThat(this.api.get(template, Api.OFFICE).at("/activatedAt").isNull()).isTrue();
		assertThat(this.api.get(template + "/file", Api.OFFICE).bytes()).isNotEmpty();
	}

	@Test
	void aFileThatIsNoTemplateIsRefusedAndNothingIsKept() {
		int before = this.api.get(TEMPLATES, Api.OFFICE).at("/items").size();
		Api.Reply refused = bring(Api.OFFICE, new byte[] { 1, 2, 3 });
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/code").stringValue()).isEqualTo("template-unreadable");
		assertThat(this.api
			.bring(UUID.randomUUID().toString(), TEMPLATES + "?name=%20", Api.OFFICE, TemplatesController.DOCX,
					new byte[1])
			.status()).isEqualTo(400);
		assertThat(this.api.get(TEMPLATES, Api.OFFICE).at("/items")).hasSize(before);
	}

	@Test
	void onlyTheOfficeBringsTemplatesUnderItsKeyAndRevision() throws IOException {
		byte[] file = starterWith("");
		for (String token : List.of(Api.unit("thpt-01"), Api.DIRECTOR, Api.INSPECTOR)) {
			assertThat(bring(token, file).status()).isEqualTo(403);
		}
		String key = UUID.randomUUID().toString();
		String path = TEMPLATES + "?name=mau.docx";
		Api.Reply first = this.api.bring(key, path, Api.OFFICE, TemplatesController.DOCX, file);
		Api.Reply again = this.api.bring(key, path, Api.OFFICE, TemplatesController.DOCX, file);
		assertThat(again.at("/id")).isEqualTo(first.at("/id"));
		String template = first.header("Location");
		for (String act : List.of("/activate", "/retire")) {
			assertThat(this.api.post(template + act, Api.OFFICE, first.revision() + 7, "{}").status()).isEqualTo(412);
			assertThat(this.api.post(template + act, Api.DIRECTOR, first.revision(), "{}").status()).isEqualTo(403);
			assertThat(this.api.post(TEMPLATES + "/so-gddt:999" + act, Api.OFFICE, 1, "{}").status()).isEqualTo(404);
		}
	}

}
