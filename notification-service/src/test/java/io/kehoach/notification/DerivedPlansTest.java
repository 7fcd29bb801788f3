package io.kehoach.notification;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plans that units are to issue for themselves until 6 February: asked for,
 * withdrawn, answered and cancelled.
 */
@MailTest
class DerivedPlansTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@BeforeEach
	void aPlanThatAsks() {
		this.post.open();
		this.events.planDepartment();
		this.events.plan("plan.issued", 1, MONDAY);
		this.post.at(MONDAY);
	}

	@Test
	void whatAnAmendmentWithdrawsIsNotRemindedOfAnyMore() {
		this.events.happens("plan-service", "plan.amended", "plan-1", 2, "2023-01-17T08:00:00+07:00", (event) -> {
			((ArrayNode) event.get("plan").get("responsibilities")).removeAll();
			((ObjectNode) event.get("changed")).putArray("unitIds");
		});

		assertThat(mornings("2023-01", 18, 31)).isEmpty();
		assertThat(mornings("2023-02", 1, 28)).isEmpty();
	}

	@Test
	void whoStaysNamedByAnAmendmentIsStillReminded() {
		this.events.happens("plan-service", "plan.amended", "plan-1", 2, "2023-01-17T08:00:00+07:00",
				(event) -> ((ObjectNode) event.get("changed")).putArray("unitIds"));

		assertThat(mornings("2023-02", 1, 10)).extracting(Mail::to)
			.contains("thpt-01@example.invalid", "thpt-02@example.invalid", "hieu-truong@example.invalid");
	}

	@Test
	void aUnitsOwnPlanEndsTheReminders() {
		own("derived-plan.issued", 1, "2023-01-17T08:00:00+07:00");
		// What the plan that asks says later changes nothing.
		this.events.plan("derived-plan.due", 2, "2023-02-01T08:00:00+07:00");

		assertThat(mornings("2023-02", 1, 28)).filteredOn((mail) -> mail.to().startsWith("thpt-01")).isEmpty();
		assertThat(mornings("2023-03", 1, 10)).filteredOn((mail) -> mail.text().contains("Ngô Quyền")).isEmpty();
	}

	@Test
	void aUnitWhoseOwnPlanIsCancelledOwesOneAgain() {
		own("derived-plan.issued", 1, "2023-01-17T08:00:00+07:00");
		mornings("2023-02", 1, 9);
		own("plan.cancelled", 2, "2023-02-09T09:00:00+07:00");

		// Four working days late already: the head was to be told on the third.
		List<Mail> later = mornings("2023-02", 10, 20);
		assertThat(later).filteredOn((mail) -> mail.to().startsWith("thpt-01"))
			.anySatisfy((mail) -> assertThat(mail.text()).contains("chưa ban hành kế hoạch của đơn vị"));
		assertThat(later).extracting(Mail::to).doesNotContain("hieu-truong@example.invalid");
		assertThat(later).filteredOn((mail) -> mail.to().startsWith("giam-doc"))
			.anySatisfy((mail) -> assertThat(mail.text()).contains("Trường THPT Ngô Quyền"));
	}

	@Test
	void aUnitThatReplacesItsCancelledPlanOwesNone() {
		own("derived-plan.issued", 1, "2023-01-17T08:00:00+07:00");
		own("plan.cancelled", 2, "2023-01-18T09:00:00+07:00");
		own("derived-plan.issued", "plan-3", 1, "2023-01-19T09:00:00+07:00");

		assertThat(mornings("2023-02", 1, 28)).filteredOn((mail) -> mail.to().startsWith("thpt-01")).isEmpty();
	}

	private void own(String type, long seq, String time) {
		own(type, "plan-2", seq, time);
	}

	private void own(String type, String id, long seq, String time) {
		this.events.happens("plan-service", type, id, seq, time, (event) -> {
			ObjectNode plan = (ObjectNode) event.get("plan");
			plan.put("id", id).put("unitId", "thpt-01").put("parentPlanId", "plan-1");
			((ArrayNode) plan.get("responsibilities")).removeAll();
		});
	}

	private List<Mail> mornings(String month, int from, int to) {
		List<Mail> mails = new ArrayList<>();
		for (int day = from; day <= to; day++) {
			mails.addAll(this.post.at("%s-%02dT07:30:00+07:00".formatted(month, day)));
		}
		return mails;
	}

}
