package io.kehoach.task.web;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.TaskRole;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Saved views, hand-overs, and the workbook.
 */
@TaskServiceTest
class OwnListsTest {

	private static final String VIEWS = "/api/task-views";

	@Autowired
	private MockMvc mvc;

	private final String plan = "plan-" + UUID.randomUUID();

	private final String unit = "don-vi-" + UUID.randomUUID().toString().substring(0, 8);

	private Http http;

	@BeforeEach
	void aTask(@Autowired Tasks tasks, @Autowired Units units, @Autowired TestClock clock) {
		clock.set("2023-02-01T08:00:00+07:00");
		units.keep("so-gddt", new Units.Unit("Sở", "BODY", null), 1);
		units.keep(this.unit, new Units.Unit("Trường", "SUBORDINATE", "so-gddt"), 1);
		tasks.add(PlanFollowing.assigned(
				new Assignment(this.plan, this.unit, "so-gddt", "so-gddt", TaskRole.LEAD, ATask.row("=1+1"),
						ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
				1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR));
		this.http = new Http(this.mvc);
	}

	@Test
	void aViewIsKeptForItsOwnerAloneAndOnceHoweverOftenItIsSent() {
		String mine = Http.unit(this.unit);
		String key = UUID.randomUUID().toString();
		String body = "{\"name\":\"Quá hạn\",\"query\":\"timing=OVERDUE\"}";
		Http.Call saved = this.http.post(mine, VIEWS, body, "", key);
		assertThat(saved.status()).as(saved.text()).isEqualTo(201);
		this.http.post(mine, VIEWS, body, "", key);
		JsonNode list = this.http.get(mine, VIEWS).json().path("items");
		assertThat(list.size()).isEqualTo(1);
		assertThat(list.path(0).path("query").asString()).isEqualTo("timing=OVERDUE");
		String path = VIEWS + "/" + saved.json().path("id").asString();
		String other = Http.as("office", "so-gddt");
		this.http.send(MockMvcRequestBuilders.delete(path).header("Authorization", other));
		assertThat(this.http.get(mine, VIEWS).json().path("items").size()).isEqualTo(1);
		this.http.send(MockMvcRequestBuilders.delete(path).header("Authorization", mine));
		assertThat(this.http.get(mine, VIEWS).json().path("items").size()).isZero();
		assertThat(this.http.post(mine, VIEWS, "{\"name\":\" \",\"query\":\"\"}", "").status()).isEqualTo(400);
	}

	@Test
	void aHandOverSaysHowEachDutyStoodAndStaysAsItWas() {
		String mine = Http.unit(this.unit);
		String task = this.plan + ":item-02:" + this.unit;
		this.http.post(mine, "/api/tasks/" + task + "/progress", "{\"percent\":40,\"note\":\"Đang làm\"}", "\"1\"");
		Http.Call done = this.http.post(mine, "/api/hand-overs",
				"{\"from\":\"unit-" + this.unit + "\",\"to\":\"ke-nhiem\",\"note\":\"Nghỉ thai sản\"}", "");
		assertThat(done.status()).as(done.text()).isEqualTo(201);
		JsonNode line = done.json().path("duties").path(0);
		assertThat(line.path("taskId").asString()).isEqualTo(task);
		assertThat(line.path("progress").asInt()).isEqualTo(40);
		assertThat(line.path("lastNote").asString()).isEqualTo("Đang làm");
		assertThat(line.path("actedOn").asBoolean()).isTrue();
		this.http.post(mine, "/api/tasks/" + task + "/progress", "{\"percent\":90}", "\"2\"");
		String path = "/api/hand-overs/" + done.json().path("id").asString();
		assertThat(this.http.get(mine, path).json().path("duties").path(0).path("progress").asInt()).isEqualTo(40);
		assertThat(this.http.get(Http.unit("thpt-02"), path).status()).isEqualTo(404);
		assertThat(this.http.post(mine, "/api/hand-overs", "{\"from\":\"a\",\"to\":\"a\"}", "").code())
			.isEqualTo("hand-over-to-oneself");
	}

	@Test
	void whatTheOfficeHandsOverAreTheDutiesOfItsRoom() {
		String office = Http.as("office", this.unit);
		Http.Call done = this.http.post(office, "/api/hand-overs", "{\"from\":\"a\",\"to\":\"b\"}", "");
		assertThat(done.json().path("unitId").asString()).as(done.text()).isEqualTo(this.unit);
		assertThat(done.json().path("duties").size()).isEqualTo(1);
		assertThat(this.http.get(office, "/api/hand-overs/" + done.json().path("id").asString()).status())
			.isEqualTo(200);
	}

	@Test
	void aDelegationSaysUntilWhenAndCannotBeOverAlready() {
		String mine = Http.unit(this.unit);
		Http.Call done = this.http.post(mine, "/api/hand-overs",
				"{\"from\":\"a\",\"to\":\"b\",\"until\":\"2023-02-01\"}", "");
		assertThat(done.json().path("until").asString()).isEqualTo("2023-02-01");
		assertThat(this.http.get(mine, "/api/hand-overs").json().path("items").path(0).path("until").asString())
			.isEqualTo("2023-02-01");
		assertThat(this.http.post(mine, "/api/hand-overs", "{\"from\":\"a\",\"to\":\"b\",\"until\":\"2023-01-31\"}", "")
			.code()).isEqualTo("delegation-ended");
	}

	@Test
	void handOversOfOneMomentAreAllSeenPageByPage() {
		String mine = Http.unit(this.unit);
		for (int nth = 0; nth < 5; nth++) {
			this.http.post(mine, "/api/hand-overs", "{\"from\":\"a\",\"to\":\"b-" + nth + "\"}", "");
		}
		Set<String> seen = new TreeSet<>();
		String cursor = "";
		for (int page = 0; page < 3; page++) {
			JsonNode read = this.http.get(mine, "/api/hand-overs?limit=2&cursor=" + cursor).json();
			read.path("items").forEach((one) -> seen.add(one.path("to").asString()));
			cursor = read.path("next").asString("");
		}
		assertThat(seen).containsExactly("b-0", "b-1", "b-2", "b-3", "b-4");
		assertThat(cursor).isEmpty();
		assertThat(this.http.get(mine, "/api/hand-overs?cursor=altered").code()).isEqualTo("cursor-invalid");
	}

	@Test
	void theWorkbookHoldsTextAndNoFormula() throws Exception {
		Http.Call file = this.http.get(Http.unit(this.unit), "/api/tasks/export?format=xlsx&plan=" + this.plan);
		byte[] bytes = file.result().getResponse().getContentAsByteArray();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			Cell cell = book.getSheetAt(0).getRow(1).getCell(1);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
		}
		assertThat(this.http.get(Http.unit(this.unit), "/api/tasks/export?format=pdf").code())
			.isEqualTo("filter-unknown");
		assertThat(List.of(file.status())).containsExactly(200);
	}

}
