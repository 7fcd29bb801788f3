package io.kehoach.report.web;

import java.nio.charset.StandardCharsets;

import io.kehoach.chassis.fixtures.MarkedScan;
import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import io.kehoach.report.application.ReportFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Files of a report: in, named, out to whoever may read the report, kept by what was
 * signed, and away when nothing names them.
 */
@ReportServiceTest
class ReportFilesTest {

	private static final String SCHOOL = Api.unit("thpt-01");

	private static final byte[] PDF = "%PDF-1.7 Biên bản".getBytes(StandardCharsets.UTF_8);

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	ReportFiles files;

	@Autowired
	MongoTemplate mongo;

	private String id = "";

	private String report = "";

	@BeforeEach
	void opened(TestInfo test) {
		String plan = "files-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(plan).at("2023-06-12T08:00:00+07:00");
		this.id = plan + ":2023-H1:thpt-01";
		this.report = "/api/reports/" + this.id;
	}

	private Api.Reply upload(String token, String name, byte[] content) {
		return this.api.upload(this.report + "/files", token, name, content);
	}

	private String uploaded(String name, byte[] content) {
		Api.Reply stored = upload(SCHOOL, name, content);
		assertThat(stored.status()).isEqualTo(201);
		return stored.at("/id").stringValue();
	}

	private Api.Reply named(String section, String... ids) {
		String list = (ids.length == 0) ? "" : "\"" + String.join("\",\"", ids) + "\"";
		return this.api.patch(this.report, SCHOOL, revision(),
				"{\"sections\":[{\"key\":\"" + section + "\",\"files\":[" + list + "]}]}");
	}

	private long revision() {
		return this.api.get(this.report, SCHOOL).revision();
	}

	private Api.Reply act(String name, String token, String body) {
		Api.Reply done = this.api.post(this.report + "/" + name, token, revision(), body);
		assertThat(done.status()).isEqualTo(200);
		return done;
	}

	private int open(String token, String file) {
		return this.api.get(this.report + "/files/" + file, token).status();
	}

	private static JsonNode files(Api.Reply report, String section) {
		return ReportSteps.section(report.json(), section).get("files");
	}

	@Test
	void aFileIsStoredOnceNamedAndReadByWhoeverMayReadTheReport() {
		Api.Reply stored = upload(SCHOOL, "../bí mật/biên bản.pdf", PDF);
		assertThat(stored.status()).isEqualTo(201);
		assertThat(stored.at("/name").stringValue()).isEqualTo("biên bản.pdf");
		String file = stored.at("/id").stringValue();
		assertThat(stored.header("Location")).isEqualTo(this.report + "/files/" + file);
		assertThat(uploaded("biên bản.pdf", PDF)).isEqualTo(file);
		assertThat(open(SCHOOL, file)).as("not before the report names it").isEqualTo(404);
		Api.Reply named = named("attachments", file);
		assertThat(files(named, "attachments").get(0).get("sha256").stringValue())
			.isEqualTo(stored.at("/sha256").stringValue())
			.hasSize(64);
		Api.Reply read = this.api.get(this.report + "/files/" + file, Api.OFFICE);
		assertThat(read.bytes()).isEqualTo(PDF);
		assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(read.header("Content-Disposition")).startsWith("attachment");
		assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(open(Api.INSPECTOR, file)).isEqualTo(200);
		assertThat(open(Api.DIRECTOR, file)).isEqualTo(200);
		assertThat(open(Api.APPRAISER, file)).isEqualTo(200);
		assertThat(open(Api.unit("thpt-02"), file)).isEqualTo(404);
		assertThat(open(Api.ADMIN, file)).isEqualTo(403);
	}

	@Test
	void onlyTheUnitUploadsAndOnlyWhileItWrites() {
		assertThat(upload(Api.OFFICE, "a.pdf", PDF).status()).isEqualTo(403);
		assertThat(upload(Api.INSPECTOR, "a.pdf", PDF).status()).isEqualTo(403);
		assertThat(upload(Api.unit("thpt-02"), "a.pdf", PDF).status()).isEqualTo(404);
		named("attachments", uploaded("a.pdf", PDF));
		act("submit", SCHOOL, "{}");
		assertThat(upload(SCHOOL, "b.pdf", PDF).at("/code").stringValue()).isEqualTo("report-not-editable");
	}

	@Test
	void whatIsEmptyTooLargeOrNotWhatItsNameSaysIsRefused() {
		assertThat(upload(SCHOOL, "a.html", PDF).at("/code").stringValue()).isEqualTo("report-file-type");
		assertThat(upload(SCHOOL, "a.png", PDF).status()).isEqualTo(415);
		assertThat(upload(SCHOOL, "a.pdf", new byte[0]).at("/code").stringValue()).isEqualTo("report-file-empty");
		byte[] large = java.util.Arrays.copyOf(PDF, (int) ReportFiles.LARGEST + 1);
		Api.Reply refused = upload(SCHOOL, "a.pdf", large);
		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.at("/detail").stringValue()).contains("20");
	}

	@Test
	void malwareIsRefusedAndNothingOfItKept() {
		Api.Reply refused = upload(SCHOOL, "a.pdf", saying(MarkedScan.INFECTED));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/code").stringValue()).isEqualTo("report-file-infected");
		assertThat(this.mongo.exists(new Query(where("reportId").is(this.id)), "report-files")).isFalse();
	}

	@Test
	void aFileThatNobodyCouldLookAtIsNotTakenAndMayBeSentAgain() {
		Api.Reply later = upload(SCHOOL, "a.pdf", saying(MarkedScan.AWAY));
		assertThat(later.status()).isEqualTo(503);
		assertThat(later.at("/code").stringValue()).isEqualTo("virus-scan-away");
		assertThat(later.header("Retry-After")).isNotBlank();
		assertThat(this.mongo.exists(new Query(where("reportId").is(this.id)), "report-files")).isFalse();
	}

	private static byte[] saying(String mark) {
		return ("%PDF-1.7 " + mark).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aFileOfAnotherReportOrOneThatTakesNoneIsRefusedByItsPlace() {
		String theirs = this.api
			.upload(this.report.replace("thpt-01", "thpt-02") + "/files", Api.unit("thpt-02"), "a.pdf", PDF)
			.at("/id")
			.stringValue();
		Api.Reply refused = named("attachments", theirs);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/sections/0/files/0");
		assertThat(refused.at("/errors/0/message").stringValue()).isEqualTo("Tệp chưa được tải lên cho báo cáo này");
		assertThat(named("leadership", uploaded("a.pdf", PDF)).at("/errors/0/message").stringValue())
			.isEqualTo("Phần này không nhận tệp");
	}

	@Test
	void filesStayThroughReturnNewVersionAndLockAndARemovedOneStaysWithItsVersion() {
		String first = uploaded("một.pdf", PDF);
		String second = uploaded("hai.txt", "Hai".getBytes(StandardCharsets.UTF_8));
		named("attachments", first);
		act("submit", SCHOOL, "{}");
		Api.Reply returned = act("return", Api.OFFICE, "{\"reason\":\"Bổ sung\"}");
		assertThat(files(returned, "attachments")).hasSize(1);
		named("attachments", second);
		named("figures", second);
		act("submit", SCHOOL, "{}");
		act("check", Api.OFFICE, "{}");
		act("accept", Api.DIRECTOR, "{}");
		assertThat(named("attachments").at("/code").stringValue()).isEqualTo("report-not-editable");
		assertThat(open(SCHOOL, first)).isEqualTo(200);
		assertThat(open(Api.OFFICE, second)).isEqualTo(200);
		assertThat(files(this.api.get(this.report + "/versions/1", Api.OFFICE), "attachments").get(0)
			.get("id")
			.stringValue()).isEqualTo(first);
		assertThat(files(this.api.get(this.report, Api.OFFICE), "figures")).hasSize(1);
	}

}
