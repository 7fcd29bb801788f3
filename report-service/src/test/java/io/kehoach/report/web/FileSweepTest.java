package io.kehoach.report.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.time.SystemClock;
import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import io.kehoach.report.application.ReportFiles;
import io.kehoach.report.domain.Attachment;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Which files of reports stay and which go away.
 */
@ReportServiceTest
class FileSweepTest {

	private static final String SCHOOL = Api.unit("thpt-01");

	private static final byte[] PDF = "%PDF-1.7 Biên bản".getBytes(StandardCharsets.UTF_8);

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	ReportFiles files;

	@Autowired
	SystemClock clock;

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

	@Test
	void whatNothingNamesGoesAwayAndWhatADraftOrAVersionNamesStays() {
		String unnamed = uploaded("a.pdf", PDF);
		String drafted = uploaded("b.pdf", PDF);
		String signed = uploaded("c.pdf", PDF);
		named("attachments", signed);
		act("submit", SCHOOL, "{}");
		act("return", Api.OFFICE, "{\"reason\":\"Bổ sung\"}");
		named("attachments", drafted);
		sweep(this.clock.instant());
		assertThat(this.files.aboutToBeNamed(this.id, List.of(unnamed, drafted, signed))).containsOnlyKeys(drafted,
				signed);
		assertThat(open(SCHOOL, signed)).isEqualTo(200);
		assertThat(open(SCHOOL, drafted)).isEqualTo(200);
		assertThat(this.world.document("report-files", signed)).doesNotContainKey("leftAt");
		named("attachments", signed);
		sweep(this.clock.instant());
		assertThat(this.world.document("report-files", drafted)).as("no longer named by the draft").isNull();
	}

	@Test
	void aFileThatIsAboutToBeNamedIsNotSweptAway() {
		String waiting = uploaded("a.pdf", PDF);
		String touched = uploaded("b.pdf", PDF);
		Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
		for (String file : List.of(waiting, touched)) {
			this.mongo.updateFirst(new Query(Criteria.where("_id").is(file)), Update.update("leftAt", longAgo),
					"report-files");
		}
		assertThat(this.files.aboutToBeNamed(this.id, List.of(touched))).containsOnlyKeys(touched);
		sweep(longAgo.plusSeconds(1));
		assertThat(this.world.document("report-files", waiting)).isNull();
		assertThat(named("attachments", waiting).status()).isEqualTo(422);
		assertThat(named("attachments", touched).status()).isEqualTo(200);
		assertThat(this.files.aboutToBeNamed("another", List.of(touched))).isEmpty();
	}

	@Test
	void nothingStaysOfAnUploadDuringWhichTheProcessEnded() {
		InputStream cutOff = new SequenceInputStream(new ByteArrayInputStream(PDF), new InputStream() {

			@Override
			public int read() {
				throw new ProcessEnded();
			}

		});
		Attachment file = new Attachment("", "d.pdf", "application/pdf", PDF.length, "d", this.clock.instant());
		assertThatThrownBy(() -> this.files.keep(this.id, file, cutOff)).isInstanceOf(ProcessEnded.class);
		String whole = uploaded("e.pdf", PDF);
		Query pieces = new Query(Criteria.where("files_id").regex("^" + this.begun()));
		assertThat(this.mongo.count(pieces, "report-file.chunks")).isPositive();
		while (this.files.removeOneUnfinished(this.clock.instant())) {
			assertThat(this.mongo.findAll(Document.class, "report-file-uploads")).isEmpty();
		}
		assertThat(this.mongo.count(pieces, "report-file.chunks")).isZero();
		named("attachments", whole);
		assertThat(open(SCHOOL, whole)).isEqualTo(200);
	}

	/** The only upload that has not ended; its file's id. */
	private String begun() {
		List<Document> begun = this.mongo.findAll(Document.class, "report-file-uploads");
		assertThat(begun).hasSize(1);
		return begun.getFirst().getString("fileId");
	}

	/** What no handler of failures sees, like the end of a process. */
	private static final class ProcessEnded extends Error {

	}

	private void sweep(Instant before) {
		boolean more = true;
		while (more) {
			more = this.files.lookAtOne(before, this.clock.instant());
		}
	}

}
