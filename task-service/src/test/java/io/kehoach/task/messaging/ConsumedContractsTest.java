package io.kehoach.task.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.task.application.PackRequest;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Assignments;
import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Membership;
import io.kehoach.task.domain.Period;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.TaskMode;
import io.kehoach.task.domain.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * This service reads what the others' golden examples show, every type it listens to.
 */
class ConsumedContractsTest {

	static IncomingEvent event(String service, String typed) {
		String type = typed.substring(0, typed.lastIndexOf(".v"));
		return new IncomingEvent("x:1", type, 1, "x", 1, Instant.parse("2023-01-16T01:00:00Z"),
				Contracts.golden(service, typed));
	}

	@Test
	void anIssuedPlanHasItsRowsGroupsAndDeadlines() {
		IssuedPlan plan = event("plan-service", "plan.issued.v1").read(PlanEventBody.class).issuedPlan();
		assertThat(plan.status()).isEqualTo(PlanStatus.ISSUED);
		assertThat(plan.issuerUnitId()).isEqualTo("so-gddt");
		assertThat(plan.officeUnitId()).isEqualTo("vp");
		assertThat(plan.groups()).containsEntry("don-vi-truc-thuoc", List.of("thpt-01", "thpt-02"));
		PlanRow second = plan.rows().get(1);
		assertThat(second.mode()).isEqualTo(TaskMode.EACH);
		assertThat(second.subItems()).hasSize(2);
		assertThat(second.due().dueAt()).isEqualTo("2023-12-31T17:00:00Z");
		assertThat(plan.duties()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void everyPlanEventIsRead(String typed) {
		IssuedPlan plan = event("plan-service", typed).read(PlanEventBody.class).issuedPlan();
		assertThat(plan.planId()).isNotBlank();
		assertThat(plan.status()).isEqualTo(switch (typed) {
			case "plan.closed.v1" -> PlanStatus.CLOSED;
			case "plan.cancelled.v1" -> PlanStatus.CANCELLED;
			default -> PlanStatus.ISSUED;
		});
	}

	static Stream<String> everyPlanEventIsRead() {
		return PlanEventsListener.TYPES.stream();
	}

	@Test
	void aUnitsOwnPlanGivesTheUnitItselfNoSecondTask() {
		String issued = new String(Contracts.golden("plan-service", "plan.issued.v1"), StandardCharsets.UTF_8);
		String own = issued.replace("\"parentPlanId\": null", "\"parentPlanId\": \"plan-0\"")
			.replaceFirst("\"unitId\": \"so-gddt\"", "\"unitId\": \"vp\"");
		IssuedPlan parent = EventJson.read(issued.getBytes(StandardCharsets.UTF_8), PlanEventBody.class).issuedPlan();
		IssuedPlan plan = EventJson.read(own.getBytes(StandardCharsets.UTF_8), PlanEventBody.class).issuedPlan();
		assertThat(units(parent)).contains("vp");
		assertThat(units(plan)).doesNotContain("vp").contains("thanh-tra", "thpt-01");
	}

	private static Set<String> units(IssuedPlan plan) {
		return Assignments.of(plan, List.of(), new Membership(LocalDate.of(2023, 1, 16), Map.of(), Set.of()), Map.of())
			.byId()
			.values()
			.stream()
			.map(Assignment::unitId)
			.collect(Collectors.toSet());
	}

	@Test
	void aRowWithoutHelpersOrTimeIsRead() {
		String json = new String(Contracts.golden("plan-service", "plan.issued.v1"), StandardCharsets.UTF_8)
			.replaceAll("(?s)\"window\": \\{.*?\\}", "\"window\": null")
			.replaceAll("(?s)\"coordinating\": \\{.*?\\}", "\"coordinating\": null");
		IssuedPlan plan = EventJson.read(json.getBytes(StandardCharsets.UTF_8), PlanEventBody.class).issuedPlan();
		assertThat(plan.rows()).hasSize(3).allSatisfy((row) -> {
			assertThat(row.due().dueAt()).isNull();
			assertThat(row.window().kind()).isEqualTo(WindowKind.AWAITING_DATE);
		});
	}

	@Test
	void whatARowAsksForInTheEndIsRead() {
		String json = new String(Contracts.golden("plan-service", "plan.issued.v1"), StandardCharsets.UTF_8)
			.replace("\"result\": null", "\"result\": \"Báo cáo của Sở\"");
		IssuedPlan plan = EventJson.read(json.getBytes(StandardCharsets.UTF_8), PlanEventBody.class).issuedPlan();
		Assignments given = Assignments.of(plan, List.of(),
				new Membership(LocalDate.of(2023, 1, 16), Map.of(), Set.of()), Map.of());
		assertThat(given.byId().values()).extracting((one) -> one.row().product()).containsOnly("Báo cáo của Sở");
	}

	@Test
	void addresseesThatJoinedComeWithTheirDay() {
		PlanEventBody body = event("plan-service", "plan.addressees-changed.v1").read(PlanEventBody.class);
		assertThat(body.moves().joined()).isEqualTo(Map.of("thpt-03", LocalDate.of(2023, 5, 4)));
		assertThat(body.moves().left()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void everyUnitEventIsRead(String typed) {
		UnitEventBody.Unit unit = event("plan-service", typed).read(UnitEventBody.class).unit();
		assertThat(unit.id()).isNotBlank();
		assertThat(unit.kind()).isNotBlank();
	}

	static Stream<String> everyUnitEventIsRead() {
		return UnitEventsListener.TYPES.stream().filter((typed) -> typed.startsWith("unit."));
	}

	@Test
	void workingDaysAreRead() {
		WorkingDaysEventBody.Year year = event("plan-service", "working-days.changed.v1")
			.read(WorkingDaysEventBody.class)
			.workingDays();
		assertThat(year.year()).isEqualTo(2023);
		assertThat(year.daysOff()).contains(LocalDate.of(2023, 1, 2));
	}

	@Test
	void anOpenedPeriodIsRead() {
		Period period = event("report-service", "period.opened.v1").read(PeriodEventBody.class).domain();
		assertThat(period.key()).isEqualTo("2023-H1");
		assertThat(period.expected()).contains("thpt-01");
		assertThat(period.due().dueAt()).isEqualTo("2023-06-14T17:00:00Z");
		assertThat(period.window().rule()).isEqualTo("BEFORE");
	}

	@Test
	void whatAnEvidencePackIsToHoldIsRead() {
		PackRequest request = event("report-service", "evidence-pack.requested.v1").read(PackEventBody.class)
			.evidencePack();
		assertThat(request.planId()).isEqualTo("plan-2023-dan-van");
		assertThat(request.unitId()).isEqualTo("thpt-01");
		assertThat(request.from()).isEqualTo("2022-12-15");
		assertThat(request.to()).isEqualTo("2023-06-14");
	}

}
