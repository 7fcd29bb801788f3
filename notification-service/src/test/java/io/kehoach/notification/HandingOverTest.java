package io.kehoach.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of one mail: no address, not now, never, perhaps twice.
 */
@MailTest
class HandingOverTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String TUESDAY = "2023-01-17T07:30:00+07:00";

	private static final String TASK = "plan-1:i2:thpt-01";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private Notifications notifications;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.planDepartment();
	}

	@Test
	void aMailWithoutAddressWaitsVisiblyAndLeavesWhenThereIsOne() {
		this.events.contact("thpt-01", "FOCAL_POINT", null, 2);
		this.events.plan("plan.issued", 1, MONDAY);

		assertThat(this.post.at(MONDAY)).hasSize(4);
		assertThat(this.post.count(DeliveryState.WAITING_FOR_ADDRESS)).isEqualTo(1);
		this.events.contact("thpt-01", "FOCAL_POINT", "moi@example.invalid", 3);
		assertThat(this.post.at(MONDAY)).extracting(Mail::to).containsExactly("moi@example.invalid");
	}

	@Test
	void notNowIsTriedAgainAndNoIsNot() {
		AtomicInteger busy = new AtomicInteger();
		this.post.smtp().follow((stage, argument) -> {
			if (stage == Stage.RCPT && argument.startsWith("vp@") && busy.getAndIncrement() < 3) {
				return new Act.Say("450 busy");
			}
			return (stage == Stage.RCPT && argument.startsWith("thpt-02@")) ? new Act.Say("550 no such user") : null;
		});
		this.events.plan("plan.issued", 1, MONDAY);

		assertThat(this.post.at(MONDAY)).hasSize(4).extracting(Mail::to).doesNotContain("thpt-02@example.invalid");
		assertThat(this.post.count(DeliveryState.PERMANENT_FAILURE)).isEqualTo(1);
		assertThat(this.post.at(TUESDAY)).singleElement().satisfies((mail) -> {
			assertThat(mail.to()).isEqualTo("vp@example.invalid");
			assertThat(mail.text()).contains("550 no such user");
		});
	}

	@Test
	void takenAndDroppedLeavesOneExtraCopyAtMostWithTheSameId() {
		List<Mail> copies = lostAnswer(new Act.TakeAndDrop());

		assertThat(copies).hasSize(2);
		assertThat(copies.get(0).messageId()).isEqualTo(copies.get(1).messageId());
		assertThat(this.post.stored()).singleElement()
			.satisfies(
					(stored) -> assertThat(stored.get("delivery", Document.class).getBoolean("maybeTwice")).isTrue());
	}

	/** Whether the answer is still read depends on which of the two comes first. */
	@Test
	void takenAndResetLeavesOneExtraCopyAtMostWithTheSameId() {
		List<Mail> copies = lostAnswer(new Act.TakeAndReset());

		assertThat(copies).hasSizeBetween(1, 2);
		assertThat(copies.stream().map(Mail::messageId).distinct()).hasSize(1);
		assertThat(this.post.stored()).singleElement().satisfies((stored) -> {
			assertThat(stored.getString("state")).isEqualTo("DELIVERED");
			assertThat(stored.get("delivery", Document.class).getBoolean("maybeTwice")).isEqualTo(copies.size() == 2);
		});
	}

	/** The answer to the first content is lost. */
	private List<Mail> lostAnswer(Act how) {
		AtomicInteger lost = new AtomicInteger();
		this.post.smtp().follow((stage, argument) -> (stage == Stage.DOT && lost.getAndIncrement() == 0) ? how : null);
		this.events.task("task.returned", TASK, "thpt-01", 2, MONDAY, (task) -> {
		});
		return this.post.at(MONDAY);
	}

	@Test
	void anAttemptThatDiedIsRepeatedWhenItsLeaseIsOver() {
		this.events.task("task.returned", TASK, "thpt-01", 2, MONDAY, (task) -> {
		});
		String id = (String) this.post.stored().getFirst().get("_id");
		Instant lease = Instant.now().plusMillis(500);
		this.notifications.change(id, (state) -> true,
				(state) -> state.claim("dead", new Recipient("a@b.vn", "A", "vi"), 1, lease, Instant.now()));

		this.post.smtp().forget();
		await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(lease));
		assertThat(this.post.at(MONDAY)).hasSize(1);
		assertThat(this.notifications.find(id)).hasValueSatisfying((found) -> {
			assertThat(found.state().state()).isEqualTo(DeliveryState.DELIVERED);
			assertThat(found.state().delivery().maybeTwice()).isTrue();
		});
	}

	@Test
	void allMailsOfATaskAreOneThreadAndNothingIsAttached() {
		this.events.task("task.returned", TASK, "thpt-01", 2, MONDAY, (task) -> {
		});
		this.events.task("task.extension-decided", TASK, "thpt-01", 3, MONDAY, (task) -> {
		});
		this.events.task("task.returned", "plan-1:i3:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});

		List<Mail> mails = this.post.at(MONDAY);

		assertThat(mails).extracting(Mail::messageId).doesNotHaveDuplicates();
		assertThat(mails.stream().map(Mail::thread).distinct()).hasSize(2);
		assertThat(mails)
			.allSatisfy((mail) -> assertThat(mail.parts()).containsExactly("text/plain", "text/html", "text/calendar"));
	}

}
