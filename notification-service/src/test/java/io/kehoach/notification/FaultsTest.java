package io.kehoach.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.application.Mailroom;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MailTest
class FaultsTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final int MAILS = 60;

	private static final List<String> BUSY = List.of("421 too many connections", "450 mailbox busy", "451 try later");

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private Mailroom mailroom;

	@BeforeEach
	void open() {
		this.post.open();
		this.events.workingDays();
	}

	@Test
	void aDeadDomainNeverHoldsUpTheOthers() {
		this.post.smtp()
			.follow((stage, argument) -> (stage == Stage.RCPT && argument.endsWith("@dead.invalid")) ? new Act.Hang()
					: null);
		IntStream.range(0, MAILS).forEach((n) -> returned(n, (n % 10 == 0) ? "dead.invalid" : "alive.invalid"));

		await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(() -> {
			this.mailroom.run();
			return this.post.smtp().received().size() == MAILS - MAILS / 10;
		});
		this.post.smtp().follow((stage, argument) -> null);
		assertThat(this.post.at(MONDAY)).extracting(Mail::to).allMatch((to) -> to.endsWith("@dead.invalid"));
		assertThat(this.post.count(DeliveryState.DELIVERED)).isEqualTo(MAILS);
	}

	@Test
	void thirtyPercentAreBusyAndAllArriveOnceWithinSixTries() {
		Map<String, Integer> attempts = new ConcurrentHashMap<>();
		this.post.smtp().follow((stage, argument) -> {
			if (stage != Stage.RCPT) {
				return null;
			}
			int attempt = attempts.merge(argument, 1, Integer::sum);
			Random dice = new Random(31L * argument.hashCode() + attempt);
			dice.nextInt();
			return (dice.nextInt(10) < 3) ? new Act.Say(BUSY.get(dice.nextInt(BUSY.size()))) : null;
		});
		IntStream.range(0, MAILS).forEach((n) -> returned(n, "alive.invalid"));

		assertThat(this.post.at(MONDAY)).hasSize(MAILS).extracting(Mail::to).doesNotHaveDuplicates();
		assertThat(attempts.values()).anyMatch((tries) -> tries > 1).allMatch((tries) -> tries <= 6);
	}

	@Test
	void refusedMailsEndAtOnceAndAreVisible() {
		this.post.smtp()
			.follow((stage, argument) -> (stage == Stage.RCPT && argument.endsWith("@gone.invalid"))
					? new Act.Say("550 no such user") : null);
		IntStream.range(0, MAILS).forEach((n) -> returned(n, (n % 20 == 0) ? "gone.invalid" : "alive.invalid"));

		assertThat(this.post.at(MONDAY)).hasSize(MAILS - 3);
		assertThat(this.post.stored()).filteredOn((stored) -> "PERMANENT_FAILURE".equals(stored.getString("state")))
			.hasSize(3)
			.allSatisfy((stored) -> {
				assertThat(stored.getString("reason")).contains("550");
				assertThat(stored.get("delivery", Document.class).getInteger("attempts")).isEqualTo(1);
			});
	}

	@Test
	void aServerThatWasAwayGetsEverythingOnceItIsBack() {
		this.post.smtp()
			.follow((stage, argument) -> (stage == Stage.GREETING || stage == Stage.MAIL) ? new Act.Drop() : null);
		IntStream.range(0, MAILS).forEach((n) -> returned(n, "alive.invalid"));
		await().atMost(Duration.ofSeconds(10))
			.until(() -> this.mailroom.run() == 0 && this.post.count(DeliveryState.TEMPORARY_FAILURE) > 0);
		this.post.smtp().forget();

		List<Mail> mails = this.post.at(MONDAY);

		assertThat(mails).hasSize(MAILS).extracting(Mail::to).doesNotHaveDuplicates();
		assertThat(this.post.stored())
			.allSatisfy((stored) -> assertThat(stored.getString("state")).isEqualTo("DELIVERED"));
	}

	@Test
	void anAnswerThatComesLateIsWaitedForAndHoldsUpNobodyElse() {
		this.post.smtp()
			.follow((stage, argument) -> (stage == Stage.DOT && argument.endsWith("@slow.invalid"))
					? new Act.SayLate(Duration.ofSeconds(3)) : null);
		IntStream.range(0, 10).forEach((n) -> returned(n, (n == 0) ? "slow.invalid" : "alive.invalid"));

		List<Mail> mails = this.post.at(MONDAY);

		assertThat(mails).hasSize(10).extracting(Mail::to).doesNotHaveDuplicates();
		assertThat(mails.getLast().to()).endsWith("@slow.invalid");
		assertThat(this.post.count(DeliveryState.DELIVERED)).isEqualTo(10);
	}

	private void returned(int n, String domain) {
		String unit = "don-vi-" + n;
		this.events.contact(unit, "FOCAL_POINT", unit + "@" + domain, 1);
		this.events.task("task.returned", "plan-1:i1:" + unit, unit, 1, MONDAY, (task) -> {
		});
	}

}
