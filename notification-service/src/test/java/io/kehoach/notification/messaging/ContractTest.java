package io.kehoach.notification.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Fact;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Outcome;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.domain.SubjectKind;
import io.kehoach.notification.domain.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTest {

	private static final Instant STEP = Instant.parse("2023-03-22T00:30:00Z");

	private static final Instant SAID = Instant.parse("2023-03-22T00:30:05Z");

	private static final String DIGEST = "digest:thpt-01:FOCAL_POINT:2023-03-22";

	@ParameterizedTest
	@EnumSource(Fact.class)
	void everyFactIsWrittenExactlyAsPromised(Fact fact) {
		OutgoingEvent event = event(fact);
		String json = EventJson.write(event.payload());
		String typed = event.type() + ".v" + event.schemaVersion();

		assertThat(Contracts.tree(json)).isEqualTo(Contracts.goldenTree("notification-service", typed));
		assertThat(Contracts.violations("notification-service", typed, json)).isEmpty();
		assertThat(json).doesNotContain("minh@", "Nguyễn");
	}

	private static OutgoingEvent event(Fact fact) {
		Transition sent = reminder().claim("a", new Recipient("minh@thpt-01.vn", "Nguyễn Thị Minh", "vi"), 1, SAID,
				SAID);
		Notification inDigest = reminder().takenBy(DIGEST).next();
		Notification delivered = inDigest
			.settledBy(sent.next().end(new Outcome.Accepted("250"), null, SAID).next(), SAID)
			.next();
		Notification failed = inDigest.settledBy(sent.next().end(new Outcome.Refused("550"), null, SAID).next(), SAID)
			.next();
		return switch (fact) {
			case SENT -> write(sent.next(), fact, "2023-03-22T07:30:05+07:00");
			case DELIVERED -> write(delivered, fact, "2023-03-22T07:30:05+07:00");
			case FAILED -> write(failed, fact, "2023-03-22T07:30:05+07:00");
			case ACTED ->
				write(delivered.acted(Instant.parse("2023-03-24T02:00:00Z")).next(), fact, "2023-03-24T09:00:00+07:00");
		};
	}

	private static OutgoingEvent write(Notification state, Fact fact, String at) {
		TestClock clock = new TestClock();
		clock.set(at);
		return new NotificationEvents(clock)
			.events(state.cause().notificationId(state.to(), state.kind()), state, List.of(fact))
			.getFirst();
	}

	private static Notification reminder() {
		About about = new About(SubjectKind.TASK, "plan-1:i1:thpt-01", "plan-1", "Kế hoạch", "12/KH-SGDĐT", "1",
				"Nhiệm vụ", "thpt-01", "lead", "Quý I/2023", LocalDate.parse("2023-03-31"), null, null, "T-7",
				LocalDate.parse("2023-03-31"));
		return Notification.created(new Cause("plan-1:i1:thpt-01:T-7:2023-03-31", STEP), Kind.TASK_REMINDER,
				new Addressee("thpt-01", Post.FOCAL_POINT), about, Channel.MAIL_IN_DIGEST, STEP, STEP, STEP);
	}

	@ParameterizedTest
	@EnumSource(PlanEventType.class)
	void planEventsAreRead(PlanEventType type) {
		PlanWire wire = golden("plan-service", type.wire()).read(PlanWire.class);

		assertThat(wire.plan().id()).isNotBlank();
		assertThat(wire.plan().issuer()).isNotNull();
		assertThat(Addressed.by(wire.plan())).contains("vp", "thpt-01");
	}

	@ParameterizedTest
	@MethodSource("taskTypes")
	void taskEventsAreRead(TaskEventType type) {
		TaskWire wire = golden("task-service", type.wire()).read(TaskWire.class);

		assertThat(wire.task().id()).isNotBlank();
		assertThat(wire.task().about().dueOn()).isNotNull();
		assertThat(wire.task().about().dueAt()).isNotNull();
		assertThat(wire.task().followUp(STEP).remindOn()).isNotNull();
	}

	static Stream<TaskEventType> taskTypes() {
		return Arrays.stream(TaskEventType.values()).filter((type) -> type != TaskEventType.OBSTACLE_ANSWERED);
	}

	@Test
	void obstacleAnswersAreRead() {
		ObstacleWire wire = golden("task-service", "obstacle.answered").read(ObstacleWire.class);

		assertThat(wire.obstacle().about("12/KH").reason()).isNotBlank();
	}

	@Test
	void periodsAreRead() {
		PeriodWire.Period period = golden("report-service", "period.opened").read(PeriodWire.class).period();

		assertThat(period.units()).contains("thpt-01");
		assertThat(period.about("thpt-01").dueAt()).isNotNull();
		assertThat(period.reportId("thpt-01")).isEqualTo(period.planId() + ":" + period.key() + ":thpt-01");
	}

	@ParameterizedTest
	@EnumSource(value = ReportEventType.class, mode = EnumSource.Mode.EXCLUDE, names = { "OPENED", "SCORES_PUBLISHED" })
	void reportEventsAreRead(ReportEventType type) {
		ReportWire.Report report = golden("report-service", type.wire()).read(ReportWire.class).report();

		assertThat(report.id()).endsWith(report.unitId());
		assertThat(report.remindOn()).isNotNull();
		assertThat(report.about().dueAt()).isNotNull();
	}

	@Test
	void rankingsAreRead() {
		RankingWire.Ranking ranking = golden("report-service", "score.published").read(RankingWire.class).ranking();

		assertThat(ranking.ranked()).extracting(RankingWire.Standing::result)
			.containsExactly("Tốt (88)", "Xuất sắc (94)", "Xuất sắc (94)", null);
		assertThat(ranking.planId()).isEqualTo("plan-2023-dan-van");
	}

	@Test
	void whoIsToDeriveAPlanIsRead() {
		PlanWire.PlanState plan = golden("plan-service", "plan.issued").read(PlanWire.class).plan();

		assertThat(Addressed.toDerive(plan)).containsOnlyKeys("thpt-01", "thpt-02")
			.containsValue(LocalDate.parse("2023-02-06"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "unit.created", "unit.changed", "unit.closed" })
	void unitEventsAreRead(String type) {
		assertThat(golden("plan-service", type).read(DirectoryListener.UnitWire.class).unit().kind()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "contact.created", "contact.changed", "contact.closed" })
	void contactEventsAreRead(String type) {
		assertThat(golden("plan-service", type).read(DirectoryListener.ContactWire.class).contact().post())
			.isEqualTo(Post.FOCAL_POINT);
	}

	@Test
	void workingDaysAreRead() {
		assertThat(golden("plan-service", "working-days.changed").read(DirectoryListener.WorkingDaysWire.class)
			.workingDays()
			.daysOff()).contains(LocalDate.parse("2023-01-20"));
	}

	@Test
	void everyEventHasItsPairOfContracts() throws IOException {
		Path contracts = Path.of(System.getProperty("contracts.root", "..")).resolve("notification-service/contracts");
		try (Stream<Path> files = Files.list(contracts)) {
			assertThat(files.map((file) -> file.getFileName().toString())).contains(Arrays.stream(Fact.values())
				.map((fact) -> event(fact).type() + ".v1.schema.json")
				.toArray(String[]::new));
		}
		String asyncapi = Files.readString(contracts.resolve("asyncapi.yaml"));
		Arrays.stream(Fact.values())
			.forEach((fact) -> assertThat(asyncapi).contains("io.kehoach." + event(fact).type() + ".v1"));
		assertThat(DeliveryState.values()).allSatisfy((state) -> assertThat(asyncApiStates()).contains(state.name()));
	}

	private static String asyncApiStates() {
		return Contracts.goldenTree("notification-service", "notification.sent.v1.schema").toString();
	}

	private static IncomingEvent golden(String service, String type) {
		return new IncomingEvent("x:1", type, 1, "x", 1, STEP, Contracts.golden(service, type + ".v1"));
	}

}
