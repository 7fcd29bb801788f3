package io.kehoach.report.messaging;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import io.kehoach.report.Events;
import io.kehoach.report.application.ObstaclePicture;
import io.kehoach.report.application.PackRequest;
import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.domain.PackPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event this service listens to, as its producer promises it.
 */
class ConsumedContractsTest {

	static Stream<String> planTypes() {
		return types(PlanEventsListener.TYPES.stream());
	}

	static Stream<String> taskTypes() {
		return types(TaskEventsListener.TYPES.stream().filter((type) -> type.startsWith("task.")));
	}

	static Stream<String> obstacleTypes() {
		return types(TaskEventsListener.TYPES.stream().filter((type) -> type.startsWith("obstacle.")));
	}

	static Stream<String> unitTypes() {
		return types(UnitEventsListener.TYPES.stream().filter((type) -> type.startsWith("unit.")));
	}

	private static Stream<String> types(Stream<String> typed) {
		return typed.map((type) -> type.substring(0, type.length() - ".v1".length())).sorted();
	}

	@ParameterizedTest
	@MethodSource("planTypes")
	void planEventsGiveAPicture(String type) {
		PlanPicture plan = Events.golden("plan-service", type, 1).read(PlanMessage.class).picture(type);
		assertThat(plan.id()).isNotBlank();
		assertThat(plan.status()).isNotBlank();
		assertThat(plan.terms()).isNotEmpty();
	}

	@Test
	void anIssuedPlanResolvesItsReportersAndNamesItsUnits() {
		PlanPicture plan = Events.golden("plan-service", "plan.issued", 1)
			.read(PlanMessage.class)
			.picture("plan.issued");
		assertThat(plan.running()).isTrue();
		assertThat(plan.bodyId()).isEqualTo("so-gddt");
		PlanPicture.Reporting firstHalf = plan.reporting().getFirst();
		assertThat(firstHalf.key()).isEqualTo("2023-H1");
		assertThat(firstHalf.dueAt()).isEqualTo(Instant.parse("2023-06-14T17:00:00Z"));
		assertThat(firstHalf.rule()).isEqualTo("BEFORE");
		assertThat(firstHalf.reporters()).containsExactly("thpt-01", "thpt-02");
		assertThat(plan.unitIds()).contains("vp", "thanh-tra", "thpt-01", "ubnd-tp");
	}

	@Test
	void aPlanIsFoundByTheNumbersOfTheDocumentsItCites() {
		PlanPicture plan = Events.golden("plan-service", "plan.issued", 1)
			.read(PlanMessage.class)
			.picture("plan.issued");
		assertThat(plan.terms()).contains("12/kh-sgddt", "94-kh/bdvtu-bcsdubndtp", "23-qd/tw");
	}

	@ParameterizedTest
	@MethodSource("taskTypes")
	void taskEventsGiveAPicture(String type) {
		TaskMessage message = Events.golden("task-service", type, 1).read(TaskMessage.class);
		TaskPicture task = Objects.requireNonNull(message.task()).picture();
		assertThat(task.id()).isNotBlank();
		assertThat(task.unitId()).isNotBlank();
		assertThat(task.state()).isNotBlank();
		assertThat(task.terms()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("obstacleTypes")
	void obstacleEventsGiveAPicture(String type) {
		TaskMessage message = Events.golden("task-service", type, 1).read(TaskMessage.class);
		ObstaclePicture obstacle = Objects.requireNonNull(message.obstacle()).picture();
		assertThat(obstacle.text()).isNotBlank();
		assertThat(obstacle.with()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("unitTypes")
	void unitEventsGiveAPicture(String type) {
		UnitMessage message = Events.golden("plan-service", type, 1).read(UnitMessage.class);
		assertThat(Objects.requireNonNull(message.unit()).picture().name()).isNotBlank();
	}

	@Test
	void workingDaysAreRead() {
		UnitMessage message = Events.golden("plan-service", "working-days.changed", 1).read(UnitMessage.class);
		assertThat(Objects.requireNonNull(message.workingDays()).picture().daysOff()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan-service", "task-service", "report-service" })
	void aPartOfAnEvidencePackIsReadWhicheverServiceBuiltIt(String service) {
		PackPart part = Events.golden(service, "evidence-pack.part-ready", 1).read(PartEventBody.class).picture();
		assertThat(part.service()).isEqualTo(service);
		assertThat(part.ready()).isTrue();
		assertThat(part.href()).startsWith("/api/");
		assertThat(part.readyAt()).isEqualTo("2023-06-20T02:00:05Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan-service", "task-service", "report-service" })
	void whyAPartCouldNotBeBuiltIsReadWhicheverServiceSaysIt(String service) {
		PackPart part = Events.golden(service, "evidence-pack.part-failed", 1).read(PartEventBody.class).picture();
		assertThat(part.service()).isEqualTo(service);
		assertThat(part.ready()).isFalse();
		assertThat(part.failure()).isEqualTo("file-unreadable");
	}

	@Test
	void whatAnEvidencePackIsToHoldIsRead() {
		PackRequest request = Events.golden("report-service", "evidence-pack.requested", 1)
			.read(PackEventBody.class)
			.evidencePack();
		assertThat(request.unitId()).isEqualTo("thpt-01");
		assertThat(request.to()).isEqualTo("2023-06-14");
	}

}
