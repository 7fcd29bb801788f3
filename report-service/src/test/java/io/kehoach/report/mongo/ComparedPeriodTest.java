package io.kehoach.report.mongo;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import io.kehoach.report.application.Periods;
import io.kehoach.report.domain.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which earlier period's figures stand beside a period's own.
 */
@ReportServiceTest
class ComparedPeriodTest {

	@Autowired
	World world;

	@Autowired
	Periods periods;

	@BeforeEach
	void department() {
		this.world.department();
	}

	@Test
	void figuresStandBesideThoseOfThePlanBeforeAndNeverOfAnotherPlanOfTheBody() {
		plan("libraries-2022", "Phát triển thư viện năm 2022", "8/KH-SGDĐT", 2022, 9);
		plan("safety-2022", "Bảo đảm an toàn giao thông năm 2022", "9/KH-SGDĐT", 2022, 20);
		plan("libraries-2023", "Phát triển  thư viện năm 2023", "7/KH-SGDĐT", 2023, 9);
		plan("traffic-2023", "Tuyên truyền trật tự đô thị năm 2023", "6/KH-SGDĐT", 2023, 9);
		this.world.at("2023-12-09T08:00:00+07:00");
		Period year = period("libraries-2023:2023-YEAR");
		Period before = this.periods.before(year).orElseThrow();
		assertThat(before.planId()).isEqualTo("libraries-2022");
		assertThat(before.nameBeside(year)).isEqualTo("Báo cáo năm 2022 (8/KH-SGDĐT)");
		assertThat(this.periods.before(period("traffic-2023:2023-YEAR"))).isEmpty();
	}

	@Test
	void anEarlierPeriodOfTheSamePlanComesBeforeALaterOneOfThePlanBefore() {
		plan("books-old", "Tặng sách năm 2022", "8/KH-SGDĐT", 2022, 20);
		ObjectNode own = body("books", "Tặng sách năm 2023", "7/KH-SGDĐT", 2023, 9);
		ArrayNode reporting = own.withObject("/plan").withArray("reporting");
		ObjectNode earlier = reporting.addObject().setAll((ObjectNode) reporting.get(0));
		earlier.put("key", "2022-YEAR").put("due", "2022-12-01").put("dueAt", "2022-11-30T17:00:00Z");
		this.world.planEvent("plan.issued", 3, own).at("2023-12-09T08:00:00+07:00");
		Period year = period("books:2023-YEAR");
		Period before = this.periods.before(year).orElseThrow();
		assertThat(before.id()).isEqualTo("books:2022-YEAR");
		assertThat(before.nameBeside(year)).isEqualTo("Báo cáo năm 2022");
	}

	private Period period(String id) {
		return this.periods.find(id, Scope.everything()).orElseThrow();
	}

	private void plan(String id, String title, String number, int year, int day) {
		this.world.planEvent("plan.issued", 3, body(id, title, number, year, day));
	}

	/** A plan that asks for one report, at the end of its year. */
	private static ObjectNode body(String id, String title, String number, int year, int day) {
		ObjectNode body = World.plan(id);
		ObjectNode plan = body.withObject("/plan").put("title", title).put("number", number);
		plan.withArray("reporting").remove(0);
		((ObjectNode) plan.at("/reporting/0")).put("key", year + "-YEAR")
			.put("due", year + "-12-" + (day + 1))
			.put("dueAt", "%d-12-%02dT17:00:00Z".formatted(year, day))
			.put("cutOff", year + "-12-31");
		return body;
	}

}
