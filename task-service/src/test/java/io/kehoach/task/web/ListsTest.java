package io.kehoach.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.FanOut;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.application.PlanNews;
import io.kehoach.task.application.SamplePlan;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.PlanStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists, the roll-up and the export over a plan that was fanned out.
 */
@TaskServiceTest
class ListsTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	private final String plan = "plan-" + UUID.randomUUID();

	private final String office = Http.as("office", "so-gddt");

	@BeforeEach
	void aPlan(@Autowired PlanNews news, @Autowired FanOut fanOut, @Autowired Units units) {
		this.clock.set("2023-01-16T08:00:00+07:00");
		units.keep("so-gddt", new Units.Unit("Sở", "BODY", null), 1);
		SamplePlan.ROOMS.forEach((id) -> units.keep(id, new Units.Unit("Phòng " + id, "ROOM", "so-gddt"), 1));
		SamplePlan.SUBORDINATES
			.forEach((id) -> units.keep(id, new Units.Unit("Trường " + id, "SUBORDINATE", "so-gddt"), 1));
		news.plan(SamplePlan.issued(this.plan), 2, SamplePlan.ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		fanOut.run();
	}

	private Http.Call get(String bearer, String query) {
		return new Http(this.mvc).get(bearer, query);
	}

	@Test
	void aUnitSeesItsOwnTasksAndTheOfficeAllByPages() {
		JsonNode own = get(Http.unit("thpt-01"), "/api/tasks?plan=" + this.plan).json();
		assertThat(own.path("items").size()).isEqualTo(10);
		assertThat(own.path("items").path(0).path("unitName").asString()).startsWith("Trường");
		assertThat(own.path("items").path(0).path("etag").asString()).isEqualTo("\"1\"");
		int seen = 0;
		String cursor = "";
		do {
			JsonNode page = get(this.office, "/api/tasks?limit=200&plan=" + this.plan + cursor).json();
			seen += page.path("items").size();
			cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(seen).isEqualTo(370);
		assertThat(get(this.office, "/api/tasks?cursor=x").code()).isEqualTo("cursor-invalid");
		assertThat(get(this.office, "/api/tasks?limit=201").status()).isEqualTo(400);
	}

	@Test
	void filtersNarrowTheListAndAnUnknownOneIsNamed() {
		String all = "/api/tasks?limit=200&plan=" + this.plan;
		assertThat(size(all + "&role=lead&item=i2")).isEqualTo(37);
		assertThat(size(all + "&unit=vp&role=lead&state=NOT_STARTED,IN_PROGRESS")).isEqualTo(9);
		assertThat(size(all + "&awaitingDate=true")).isEqualTo(1);
		assertThat(size(all + "&role=lead&dueBefore=2023-04-02")).isEqualTo(39);
		this.clock.set("2023-04-01T00:00:00+07:00");
		assertThat(size(all + "&timing=OVERDUE")).isEqualTo(39);
		assertThat(get(this.office, all + "&timing=SOMETIMES").code()).isEqualTo("filter-unknown");
	}

	private int size(String query) {
		return get(this.office, query).json().path("items").size();
	}

	@Test
	void theRollUpShowsEachRowAndHowFarTheFanOutIs() {
		JsonNode rollUp = get(this.office, "/api/plan-items?plan=" + this.plan).json();
		assertThat(rollUp.path("fanOut").path("state").asString()).isEqualTo("DONE");
		assertThat(rollUp.path("fanOut").path("done").asInt()).isEqualTo(370);
		assertThat(rollUp.path("items").size()).isEqualTo(10);
		assertThat(rollUp.path("items").path(1).path("expected").asInt()).isEqualTo(37);
		assertThat(rollUp.path("items").path(0).path("expected").asInt()).isEqualTo(1);
		assertThat(get(this.office, "/api/plan-items?plan=none").status()).isEqualTo(404);
	}

	@Test
	void aRowThatThePlanPrintsAsDoneIsDoneInTheRollUp(@Autowired PlanNews news, @Autowired FanOut fanOut) {
		String other = this.plan + "-done";
		news.plan(
				SamplePlan.of(other, 1, PlanStatus.ISSUED, List.of(SamplePlan.done(SamplePlan.row(2))),
						SamplePlan.SUBORDINATES),
				2, SamplePlan.ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		fanOut.run();
		JsonNode row = get(this.office, "/api/plan-items?plan=" + other).json().path("items").path(0);
		assertThat(row.path("done").asInt()).isEqualTo(1);
		assertThat(row.path("expected").asInt()).isEqualTo(1);
	}

	@Test
	void aReaderCanWaitForThePlanThatWasJustIssued() {
		assertThat(get(this.office, "/api/plan-items?plan=" + this.plan + "&after=" + this.plan + ":2").status())
			.isEqualTo(200);
		assertThat(get(this.office, "/api/plan-items?plan=" + this.plan + "&after=nonsense").code())
			.isEqualTo("after-malformed");
	}

	@Test
	void theExportIsATable() {
		Http.Call csv = get(this.office, "/api/tasks/export?role=lead&plan=" + this.plan);
		assertThat(csv.text().lines()).hasSize(119);
		assertThat(csv.text()).startsWith("\ufeff\"STT\",\"Nội dung\"")
			.contains("\"Trường thpt-25\",\"Chủ trì\"", "\"Chưa thực hiện\",\"0\",\"Trong hạn\"", ",\"thpt-25\"");
		assertThat(new Http(this.mvc)
			.send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders
				.get("/api/tasks/export?role=lead&plan=" + this.plan)
				.header("Authorization", this.office)
				.header("Accept-Language", "en"))
			.text()).startsWith("\ufeff\"No.\",\"Content\"").contains("\"Lead\"", "\"Not started\",\"0\",\"In time\"");
	}

}
