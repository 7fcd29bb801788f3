package io.kehoach.notification;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which unit is written to as the Office of a body.
 */
@MailTest
class OfficesTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String TASK = "plan-1:i1:thpt-01";

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
	void anOfficeThatHasClosedIsNotWrittenTo() {
		for (String id : new String[] { "a-cu", "vp", "z-cu" }) {
			String until = id.equals("vp") ? null : "2023-01-15";
			this.events.unit(id, 2, (unit) -> unit.put("office", true).put("validTo", until));
			this.events.contact(id, "FOCAL_POINT", id + "@example.invalid", 2);
		}
		submitted(1, MONDAY);

		assertThat(this.post.at("2023-01-17T07:30:00+07:00")).extracting(Mail::to)
			.containsExactly("vp@example.invalid");
	}

	@Test
	void anEventThatComesAgainAfterTheOfficeHasChangedTellsNobodyTwice() {
		submitted(1, MONDAY);
		this.post.at("2023-01-17T07:30:00+07:00");
		this.events.unit("vp", 2, (unit) -> unit.put("office", true).put("validTo", "2023-01-17"));
		this.events.unit("a-moi", 1, (unit) -> unit.put("office", true).put("validFrom", "2023-01-18"));
		this.events.contact("a-moi", "FOCAL_POINT", "a-moi@example.invalid", 1);
		this.post.reach("2023-01-18T07:30:00+07:00");

		submitted(1, MONDAY);
		assertThat(this.post.at("2023-01-18T07:30:00+07:00")).isEmpty();
		submitted(2, "2023-01-18T08:00:00+07:00");

		assertThat(this.post.stored()).extracting((stored) -> stored.get("_id").toString())
			.containsExactlyInAnyOrder(TASK + ":1:vp:FOCAL_POINT:task.submitted",
					TASK + ":2:a-moi:FOCAL_POINT:task.submitted", digest("vp"));
	}

	@Test
	void anOfficeThatLiesDeeperUnderItsBodyIsFoundAndAnotherBodysIsNot() {
		this.events.unit("vp", 2, (unit) -> unit.put("office", false));
		this.events.unit("ubnd", "BODY", null, false, "UBND thành phố");
		this.events.unit("so-gddt", 2, (unit) -> unit.put("kind", "BODY").put("parentId", "ubnd"));
		this.events.unit("khoi", "ROOM", "so-gddt", false, "Khối văn phòng");
		this.events.unit("vp-sau", "ROOM", "khoi", true, "Văn phòng Sở");
		this.events.unit("vp-ubnd", "ROOM", "ubnd", true, "Văn phòng UBND");
		submitted(1, MONDAY);
		this.events.task("task.submitted", "plan-1:i2:thpt-01", "thpt-01", 1, MONDAY,
				(task) -> task.put("issuerUnitId", "ubnd"));

		assertThat(this.post.stored()).extracting((stored) -> stored.get("_id").toString())
			.containsExactlyInAnyOrder(TASK + ":1:vp-sau:FOCAL_POINT:task.submitted",
					"plan-1:i2:thpt-01:1:vp-ubnd:FOCAL_POINT:task.submitted");
	}

	private void submitted(long seq, String time) {
		this.events.task("task.submitted", TASK, "thpt-01", seq, time, (task) -> task.put("issuerUnitId", "so-gddt"));
	}

	private static String digest(String unit) {
		return "digest:" + unit + ":FOCAL_POINT:2023-01-17";
	}

}
