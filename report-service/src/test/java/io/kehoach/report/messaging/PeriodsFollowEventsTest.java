package io.kehoach.report.messaging;

import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What events of plans and of the calendar mean for reporting periods.
 */
@ReportServiceTest
class PeriodsFollowEventsTest {

	@Autowired
	World world;

	@Autowired
	UnitEventsListener units;

	@BeforeEach
	void department() {
		this.world.department();
	}

	@Test
	void anAmendmentMovesTheDatesOfOpenReportsOnce() {
		String plan = "events-amended";
		this.world.issued(plan).at("2023-05-25T08:00:00+07:00");
		ObjectNode amended = World.plan(plan);
		((ObjectNode) amended.at("/plan/reporting/0")).put("due", "2023-06-22").put("dueAt", "2023-06-21T17:00:00Z");
		this.world.planEvent("plan.amended", 4, amended)
			.planEvent("plan.issued", 3, World.plan(plan))
			.at("2023-06-20T08:00:00+07:00");
		String report = plan + ":2023-H1:thpt-01";
		assertThat(this.world.raised("reports", report)).containsExactly("report.rescheduled");
		assertThat(this.world.at("2023-06-22T00:00:00+07:00").raised("reports", report))
			.containsExactly("report.rescheduled", "report.late");
		assertThat(this.world.raised("periods", plan + ":2023-H1")).containsExactly("period.opened");
	}

	@Test
	void aPeriodOpensByTheWorkingDaysThatCameAfterThePlan() {
		String plan = "events-calendar";
		this.world.issued(plan);
		ObjectNode days = Events.body("plan-service", "working-days.changed");
		days.withObject("/workingDays").put("year", 2023).withArray("daysOff").removeAll().add("2023-05-29");
		this.units.accept(Events.of("working-days.changed", 50, days));
		this.world.at("2023-05-23T00:00:00+07:00");
		assertThat(this.world.raised("periods", plan + ":2023-H1")).containsExactly("period.opened");
		days.withObject("/workingDays").withArray("daysOff").removeAll();
		this.units.accept(Events.of("working-days.changed", 51, days));
	}

	@Test
	void aClosedPlanOpensNoMorePeriods() {
		String plan = "events-closed";
		ObjectNode closed = World.plan(plan);
		closed.withObject("/plan").put("status", "CLOSED");
		this.world.issued(plan).planEvent("plan.closed", 4, closed).planEvent("plan.issued", 3, World.plan(plan));
		this.world.at("2023-06-14T08:00:00+07:00");
		assertThat(this.world.count("reports", plan)).isZero();
	}

	@Test
	void nobodyOwesTheReportsOfACancelledPlan() {
		String plan = "events-cancelled";
		this.world.issued(plan).at("2023-06-01T08:00:00+07:00");
		ObjectNode cancelled = World.plan(plan);
		cancelled.put("occurredAt", "2023-06-05T01:00:00Z").withObject("/plan").put("status", "CANCELLED");
		this.world.planEvent("plan.cancelled", 4, cancelled).planEvent("plan.cancelled", 4, cancelled);
		this.world.at("2023-07-10T08:00:00+07:00").at("2023-07-10T08:00:01+07:00");
		assertThat(this.world.raised("reports", plan + ":2023-H1:thpt-01")).containsExactly("report.exempted");
		Document period = this.world.document("periods", plan + ":2023-H1");
		assertThat(period).isNotNull();
		assertThat(period.getList("changes", Object.class)).as("a line for each who left").hasSize(2);
	}

	@Test
	void nobodyOwesTheReportsOfAPeriodThatAnAmendmentWithdrewUntilAnotherAsksForItAgain() {
		String plan = "events-withdrawn";
		String report = plan + ":2023-H1:thpt-01";
		this.world.issued(plan).at("2023-06-01T08:00:00+07:00");
		ObjectNode amended = World.plan(plan);
		amended.withObject("/plan").withArray("reporting").remove(0);
		this.world.planEvent("plan.amended", 4, amended).at("2023-06-15T08:00:00+07:00");
		assertThat(this.world.raised("reports", report)).containsExactly("report.exempted");
		this.world.planEvent("plan.amended", 5, World.plan(plan)).at("2023-06-16T08:00:00+07:00");
		assertThat(this.world.raised("reports", report)).containsExactly("report.exempted", "report.reopened",
				"report.late");
	}

	@Test
	void aReportThatIsOwedUnderAPlanThatClosesStaysOwed() {
		String plan = "events-closed-late";
		this.world.issued(plan).at("2023-06-01T08:00:00+07:00");
		ObjectNode closed = World.plan(plan);
		closed.withObject("/plan").put("status", "CLOSED");
		this.world.planEvent("plan.closed", 4, closed).at("2023-06-15T08:00:00+07:00");
		assertThat(this.world.raised("reports", plan + ":2023-H1:thpt-01")).containsExactly("report.late");
	}

	@Test
	void aUnitThatJoinsBeforeTheOpeningIsExpectedWithoutALineInTheLog() {
		String plan = "events-joining";
		this.world.issued(plan);
		ObjectNode joined = World.plan(plan);
		joined.withObject("/plan")
			.withArray("groups")
			.get(1)
			.asObject()
			.set("unitIds", JsonNodeFactory.instance.arrayNode().add("thpt-01").add("thpt-02").add("thpt-03"));
		this.world.planEvent("plan.addressees-changed", 4, joined).at("2023-05-25T08:00:00+07:00");
		Document period = this.world.document("periods", plan + ":2023-H1");
		assertThat(period).isNotNull();
		assertThat(period.getList("expected", String.class)).containsExactly("thpt-01", "thpt-02", "thpt-03");
		assertThat(period.getList("changes", Object.class)).isEmpty();
		assertThat(this.world.count("reports", plan)).isEqualTo(3);
	}

}
