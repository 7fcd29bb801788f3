package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.plan.domain.Addressee;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Department;
import io.kehoach.plan.fixtures.Outbox;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The test itself lets the days come. */
@ServiceTest
@TestPropertySource(properties = { "kehoach.sweeps=false", "test.directory=days" })
@Import(SampleReader.class)
class FollowingTheDaysTest {

	private final Api api;

	private final Outbox outbox;

	private final Plans plans;

	private final Directories directories;

	private final TestClock clock = new TestClock();

	private final String unitId = "thpt-" + System.nanoTime();

	private ChangingAddressees addressees;

	private FollowingTheDays days;

	private String planId;

	@Autowired
	FollowingTheDaysTest(MockMvc mvc, MongoTemplate mongo, Plans plans, Directories directories) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
		this.plans = plans;
		this.directories = directories;
	}

	@BeforeEach
	void aDepartment() {
		api.seed();
		addressees = new ChangingAddressees(plans, directories, clock);
		days = new FollowingTheDays(plans, directories, addressees, clock);
	}

	@Test
	void aUnitWithItsLastDayAheadLeavesOnTheDayAfter() {
		Reply unit = api.post(Api.ADMIN, "/api/units", Api.unitJson(school(null))).expect(201);
		issue();
		api.post(Api.ADMIN, "/api/units/" + unitId + "/close", "{\"on\":\"2023-05-31\",\"successorId\":\"vp\"}",
				unit.etag())
			.expect(200);
		addressees.unitChanged(unitId);
		addressees.planInForce(planId);
		days.sweep();
		comes("2023-05-31");
		assertThat(left()).isEmpty();
		comes("2023-06-01");
		comes("2023-06-02");
		assertThat(left()).singleElement().satisfies((it) -> {
			assertThat(it.on()).isEqualTo("2023-05-31");
			assertThat(it.successorId()).isEqualTo("vp");
		});
		assertThat(joined("vp")).singleElement().satisfies((it) -> assertThat(it.on()).isEqualTo("2023-06-01"));
		assertThat(outbox.types("plans", planId)).endsWith("plan.issued", "plan.addressees-changed");
	}

	@Test
	void aUnitThatBeginsLaterJoinsOnItsFirstDay() {
		issue();
		api.post(Api.ADMIN, "/api/units", Api.unitJson(school(LocalDate.of(2023, 9, 1)))).expect(201);
		addressees.unitChanged(unitId);
		days.sweep();
		comes("2023-08-31");
		assertThat(joined(unitId)).isEmpty();
		comes("2023-09-01");
		comes("2023-09-02");
		assertThat(joined(unitId)).singleElement().satisfies((it) -> assertThat(it.on()).isEqualTo("2023-09-01"));
	}

	/** Whom a group means is settled when the plan is issued. */
	@Test
	void aNewDayAddsNobodyWhoExistedWhenThePlanWasIssued() {
		issue();
		api.post(Api.ADMIN, "/api/units", Api.unitJson(school(LocalDate.of(2022, 9, 1)))).expect(201);
		days.sweep();
		comes("2023-09-01");
		assertThat(joined(unitId)).isEmpty();
	}

	private void issue() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		planId = draft.json().get("id").asString();
		api.post(Api.DIRECTOR, "/api/plans/" + planId + "/issue", "{}", draft.etag()).expect(200);
	}

	private List<Addressee> left() {
		return plans.newest(planId)
			.orElseThrow()
			.inForce()
			.left()
			.stream()
			.filter((it) -> it.unitId().equals(unitId))
			.toList();
	}

	private List<Addressee> joined(String by) {
		return plans.newest(planId)
			.orElseThrow()
			.inForce()
			.joined()
			.stream()
			.filter((it) -> it.unitId().equals(by))
			.toList();
	}

	private void comes(String day) {
		clock.set(day + "T00:00:05+07:00");
		days.sweep();
	}

	private Unit school(LocalDate from) {
		return new Unit(unitId, "Trường " + unitId, UnitKind.SUBORDINATE, Department.BODY, List.of(), false, from, null,
				null);
	}

}
