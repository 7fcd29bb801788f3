package io.kehoach.notification;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of a plan, and who is left in peace. */
@MailTest
class PlanMailTest {

	private static final String MARCH = "2023-03-01T08:00:00+07:00";

	private static final String SOON = "2023-03-01T08:00:05+07:00";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.department();
	}

	@Test
	void anAmendmentTellsTheUnitsOfTheRowsThatChangedAndNobodyElse() {
		this.events.happens("plan-service", "plan.amended", "plan-1", 2, MARCH,
				(event) -> ((ObjectNode) event.get("changed")).putArray("unitIds").add("thpt-02"));

		assertThat(this.post.at(SOON)).extracting(Mail::to).containsExactly("thpt-02@example.invalid");
	}

	@Test
	void aUnitIsNotToldOfThePlanItMadeForItself() {
		this.events.happens("plan-service", "plan.issued", "plan-1", 1, MARCH,
				(event) -> ((ObjectNode) event.get("plan")).put("unitId", "thpt-01").put("parentPlanId", "plan-0"));

		assertThat(this.post.at(SOON)).extracting(Mail::to)
			.contains("thpt-02@example.invalid")
			.doesNotContain("thpt-01@example.invalid");
	}

}
