package io.kehoach.task.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.archive.Archive;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.task.application.Announcements;
import io.kehoach.task.application.BuiltPart;
import io.kehoach.task.application.FailedPart;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Desk;
import io.kehoach.task.domain.Evidence;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstacleOutcome;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Ringing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.director;
import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.system;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What this service publishes is exactly what its contracts show, one golden example and
 * one schema per type.
 */
class ContractTest {

	private static final Announcements WIRE = new WireAnnouncements();

	private static final Map<String, OutgoingEvent> EVENTS = events();

	static Stream<String> types() {
		return EVENTS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	void isAsItsGoldenExampleAndSchemaSay(String type) throws IOException {
		String typed = type + ".v1";
		String json = EventJson.write(EVENTS.get(type).payload());
		Path written = Files.createDirectories(Path.of("target", "events")).resolve(typed + ".json");
		Files.writeString(written, Contracts.tree(json).toPrettyString() + "\n");
		assertThat(Contracts.tree(json)).as("see " + written).isEqualTo(Contracts.goldenTree("task-service", typed));
		assertThat(Contracts.violations("task-service", typed, json)).isEmpty();
	}

	@Test
	void everyContractIsOfAnEventThatIsPublished() throws IOException {
		Path folder = Path.of(System.getProperty("contracts.root", ".."), "task-service", "contracts");
		try (Stream<Path> files = Files.list(folder)) {
			Set<String> goldens = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".v1.json"))
				.map((name) -> name.replace(".v1.json", ""))
				.collect(Collectors.toSet());
			assertThat(goldens).isEqualTo(EVENTS.keySet());
			String asyncapi = Files.readString(folder.resolve("asyncapi.yaml"));
			assertThat(goldens).allSatisfy((type) -> assertThat(asyncapi).contains("io.kehoach." + type + ".v1"));
		}
	}

	private static Map<String, OutgoingEvent> events() {
		Map<String, OutgoingEvent> events = new LinkedHashMap<>();
		tasks().flatMap((outcome) -> outcome.events().stream())
			.map(WIRE::of)
			.forEach((event) -> events.put(event.type(), event));
		obstacles().flatMap((outcome) -> outcome.events().stream())
			.map(WIRE::of)
			.forEach((event) -> events.put(event.type(), event));
		OutgoingEvent part = new WirePackFacts(clock("2023-06-20T02:00:05Z"))
			.ready(new BuiltPart("pack-1", "plan-2023-dan-van", "so-gddt", "ho-so-pack-1-nhiem-vu.zip",
					new Archive("pack-1:task-service", "pack-1:task-service#1",
							"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 48213, 12)));
		events.put(part.type(), part);
		OutgoingEvent failed = new WirePackFacts(clock("2023-06-20T02:00:05Z"))
			.failed(new FailedPart("pack-1", "plan-2023-dan-van", "so-gddt", "file-unreadable"));
		events.put(failed.type(), failed);
		return events;
	}

	private static BusinessClock clock(String at) {
		TestClock clock = new TestClock();
		clock.set(at);
		return clock;
	}

	private static Stream<Outcome> tasks() {
		Outcome assigned = PlanFollowing.assigned(ATask.given(TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH), 1,
				system("2023-01-16T01:00:00Z"), CALENDAR);
		Outcome acknowledged = assigned.task().acknowledge(unit("2023-01-17T02:00:00Z"), null);
		Outcome progressed = acknowledged.task()
			.progress(unit("2023-02-10T03:00:00Z"), 40, Set.of(0), "Đã phổ biến tới các tổ chuyên môn");
		Outcome soon = Ringing.ring(progressed.task(), system("2023-03-27T17:00:00Z"));
		Outcome overdue = Ringing.ring(progressed.task(), system("2023-03-31T17:00:00Z"));
		Outcome cancelled = acknowledged.task()
			.cancel(office("2023-02-20T02:00:00Z"), "Nội dung đã chuyển sang kế hoạch khác");
		Outcome awaited = ATask.awaitingDate()
			.setDueDate(office("2023-08-01T02:00:00Z"), LocalDate.of(2023, 9, 15), "Thông báo của thành phố", CALENDAR);
		Outcome commented = progressed.task()
			.comment(office("2023-02-11T02:00:00Z"), "Bổ sung số lượt người tham gia trước ngày 20/3",
					List.of("thpt-01"));
		return Stream.concat(Stream.of(assigned, acknowledged, progressed, soon, overdue, cancelled, awaited),
				Stream.of(results(progressed.task()), extensions(progressed.task()), Stream.of(commented))
					.flatMap((part) -> part));
	}

	private static Stream<Outcome> results(Task task) {
		Outcome submitted = task.submit(unit("2023-03-21T02:00:00Z"), "Hoàn thành tuyên truyền tại 12 tổ chuyên môn",
				proof(), ATask.CALENDAR);
		Outcome returned = submitted.task()
			.giveBack(office("2023-03-22T02:00:00Z"), "Bổ sung số lượt người tham gia", LocalDate.of(2023, 4, 7), null,
					CALENDAR);
		Outcome confirmed = submitted.task().confirm(office("2023-03-23T02:00:00Z"), null);
		Outcome reopened = confirmed.task().reopen(office("2023-04-03T02:00:00Z"), "Xác minh lại số liệu");
		return Stream.of(submitted, returned, confirmed, reopened);
	}

	private static List<Evidence> proof() {
		Instant added = Instant.parse("2023-03-21T02:00:00Z");
		return List.of(
				new Evidence("5e1d0c7a", "Báo cáo kết quả tuyên truyền", null,
						"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "application/pdf", 48213L,
						LocalDate.of(2023, 3, 20), added),
				new Evidence("link-1", "Bài viết trên trang thông tin", "https://thpt-01.example.vn/dan-van", null,
						null, null, LocalDate.of(2023, 3, 18), added));
	}

	private static Stream<Outcome> extensions(Task task) {
		Outcome requested = task.requestExtension(unit("2023-03-20T02:00:00Z"), LocalDate.of(2023, 4, 14),
				"Lịch tập huấn của thành phố lùi hai tuần");
		Outcome decided = requested.task()
			.decideExtension(office("2023-03-21T02:00:00Z"), 1, true, null, "Đồng ý", CALENDAR);
		return Stream.of(requested, decided);
	}

	private static Stream<ObstacleOutcome> obstacles() {
		Task task = after(ATask.lead(), (one) -> one.acknowledge(unit("2023-01-17T02:00:00Z"), null));
		ObstacleOutcome raised = Obstacle.raise("obstacle-1", task, unit("2023-02-13T02:00:00Z"),
				"Chưa có kinh phí in tài liệu tuyên truyền");
		Obstacle before = Obstacle.raise("obstacle-0", task, unit("2023-02-10T02:00:00Z"), "Thiếu kinh phí").obstacle();
		ObstacleOutcome triaged = raised.obstacle().triage(office("2023-02-14T02:00:00Z"), "Thuộc thẩm quyền của Sở");
		ObstacleOutcome merged = raised.obstacle().merge(office("2023-02-14T02:00:00Z"), before, null);
		ObstacleOutcome forwarded = triaged.obstacle()
			.forward(office("2023-02-15T02:00:00Z"), Desk.DIRECTOR, "Xin ý kiến Ban Giám đốc");
		ObstacleOutcome answered = forwarded.obstacle()
			.answer(director("2023-02-16T02:00:00Z"), "Cấp bổ sung kinh phí trong tháng 3", LocalDate.of(2023, 3, 10),
					LocalDate.of(2023, 2, 13));
		ObstacleOutcome closed = answered.obstacle()
			.close(office("2023-03-10T02:00:00Z"), LocalDate.of(2023, 3, 10), null);
		return Stream.of(raised, triaged, merged, forwarded, answered, closed);
	}

}
