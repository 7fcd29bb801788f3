package io.kehoach.notification;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is mentioned in a remark hears of it, once.
 */
@MailTest
class MentionTest {

	private static final String MONDAY = "2023-02-13T09:00:00+07:00";

	private static final String TUESDAY = "2023-02-14T07:30:00+07:00";

	private static final String TASK = "plan-2023:item-02:thpt-01";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.department();
	}

	private void remarked() {
		this.events.task("task.commented", TASK, "thpt-01", 4, MONDAY, (task) -> {
		});
	}

	@Test
	void theUnitThatIsMentionedReadsTheRemarkInItsNextMail() {
		remarked();
		remarked();

		assertThat(this.post.at(TUESDAY)).singleElement().satisfies((mail) -> {
			assertThat(mail.to()).isEqualTo("thpt-01@example.invalid");
			assertThat(mail.text()).contains("Trao đổi nhắc tới đơn vị: Mục 2");
		});
	}

	@Test
	void theOfficeReadsWhatMentionsTheDepartment() {
		this.events.mention(TASK, "so-gddt", 4, MONDAY);

		assertThat(this.post.at(TUESDAY)).extracting(Mail::to).containsExactly("vp@example.invalid");
	}

}
