package io.kehoach.task.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.kehoach.chassis.access.Scope;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Evidence: in, named, out, and away when nobody names it.
 */
@TaskServiceTest
class EvidenceTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Units units;

	@Autowired
	private EvidenceFiles files;

	@Autowired
	private Uploads uploads;

	private Task task = ATask.lead();

	@BeforeEach
	void aTask() {
		this.units.keep("so-gddt", new Units.Unit("Sở", "BODY", null), 1);
		this.units.keep("thpt-01", new Units.Unit("Trường", "SUBORDINATE", "so-gddt"), 1);
		this.units.keep("thpt-02", new Units.Unit("Trường khác", "SUBORDINATE", "so-gddt"), 1);
		this.task = PlanFollowing
			.assigned(
					new Assignment("plan-" + UUID.randomUUID(), "thpt-01", "so-gddt", "so-gddt", TaskRole.LEAD,
							ATask.row(), ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
					1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)
			.task();
		this.tasks.add(new io.kehoach.task.domain.Outcome(this.task, List.of()));
	}

	private Http http() {
		return new Http(this.mvc);
	}

	private Http.Call upload(String name, String type, byte[] content) {
		return http().send(MockMvcRequestBuilders.multipart("/api/evidence-files")
			.file(new MockMultipartFile("file", name, type, content))
			.param("taskId", this.task.id())
			.header("Authorization", Http.unit("thpt-01"))
			.header("Idempotency-Key", UUID.randomUUID().toString()));
	}

	@Test
	void aFileIsStoredOnceNamedInASubmissionAndReadWithinScopeOnly() {
		byte[] content = "Báo cáo".getBytes(java.nio.charset.StandardCharsets.UTF_8);
		Http.Call stored = upload("../bí mật/báo cáo.pdf", "application/pdf", content);
		assertThat(stored.status()).as(stored.text()).isEqualTo(201);
		assertThat(stored.json().path("name").asString()).isEqualTo("báo cáo.pdf");
		String id = stored.json().path("id").asString();
		assertThat(upload("again.pdf", "application/pdf", content).json().path("id").asString()).isEqualTo(id);
		Http.Call submitted = http().post(Http.unit("thpt-01"), "/api/tasks/" + this.task.id() + "/submit",
				"{\"result\":\"Xong\",\"evidence\":[{\"evidenceId\":\"" + id + "\",\"provesOn\":\"2023-03-01\"}]}",
				"\"1\"");
		assertThat(submitted.json().path("evidence").path(0).path("sha256").asString()).as(submitted.text())
			.isEqualTo(stored.json().path("sha256").asString());
		Http.Call read = http().get(Http.as("office", "so-gddt"), "/api/evidence-files/" + id);
		assertThat(read.text()).isEqualTo("Báo cáo");
		assertThat(read.result().getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(http().get(Http.unit("thpt-02"), "/api/evidence-files/" + id).status()).isEqualTo(404);
	}

	@Test
	void aTypeThatCouldRunOrAnEmptyFileIsRefused() {
		assertThat(upload("a.html", "text/html", new byte[] { 1 }).code()).isEqualTo("evidence-type");
		assertThat(upload("a.pdf", "application/pdf", new byte[0]).code()).isEqualTo("evidence-empty");
	}

	@Test
	void anUnknownFileOrALinkThatIsNoWebAddressIsRefused() {
		String path = "/api/tasks/" + this.task.id() + "/evidence";
		assertThat(
				http().post(Http.unit("thpt-01"), path, "{\"evidence\":[{\"evidenceId\":\"none\"}]}", "\"1\"").code())
			.isEqualTo("evidence-unknown");
		assertThat(
				http().post(Http.unit("thpt-01"), path, "{\"evidence\":[{\"link\":\"javascript:alert(1)\"}]}", "\"1\"")
					.code())
			.isEqualTo("evidence-link-invalid");
	}

	@Test
	void aFileThatNothingNamesForADayGoesAway() {
		Instant then = Instant.parse("2001-01-01T00:00:00Z");
		String unnamed = kept("a", then);
		String named = kept("b", then);
		this.files.named(named);
		int removed = 0;
		while (this.files.removeOneUnnamed(then.plusSeconds(1))) {
			removed++;
		}
		assertThat(removed).isPositive();
		assertThat(this.files.find(unnamed, Scope.everything())).isEmpty();
		assertThat(this.files.find(named, Scope.everything())).isPresent();
	}

	private String kept(String text, Instant at) {
		return StoredFile.of(this.task, text, text, this.uploads, this.files, at).evidenceId();
	}

}
