package io.kehoach.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.application.MailServer;
import io.kehoach.notification.application.Mailroom;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.SubjectKind;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Busy servers, mailboxes that are gone, a domain that hangs, answers that are lost, and
 * a sender that dies three times: whatever can arrive arrives, and once.
 */
@MailTest
@Import(SenderCrashTest.Death.class)
@TestPropertySource(properties = "kehoach.mail.lease=2s")
class SenderCrashTest {

	/** Twenty thousand take some minutes: {@code -Dmails=20000}. */
	private static final int MAILS = Integer.getInteger("mails", 1_200);

	private static final int CRASHES = 3;

	/**
	 * Of twenty mails one to nobody, two to a domain that hangs, one whose answer is
	 * lost.
	 */
	private static final List<String> DOMAINS = List.of("gone.invalid", "slow.invalid", "slow.invalid",
			"lossy.invalid");

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private Notifications notifications;

	@Autowired
	private BusinessClock clock;

	@Autowired
	private SystemClock systemClock;

	@Autowired
	private Mailroom mailroom;

	@Autowired
	private MailServer server;

	private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

	@BeforeEach
	void open() {
		this.post.open();
		this.events.workingDays();
		this.post.smtp().follow(this::script);
	}

	@Test
	void whatCanArriveArrivesOnceThoughTheSenderDiesThreeTimes() {
		MortalServer mortal = (MortalServer) this.server;
		IntStream.range(0, MAILS).forEach(this::intend);

		for (int crash = 1; crash <= CRASHES; crash++) {
			int received = crash * MAILS / (CRASHES + 2);
			workUntil(() -> this.post.smtp().received().size() >= received && interrupted() == 0 && doubted() == 0);
			// Looking at all of them takes long enough for those under way to arrive.
			this.mailroom.run();
			mortal.die();
		}
		workUntil(() -> this.post.count(DeliveryState.DELIVERED)
				+ this.post.count(DeliveryState.PERMANENT_FAILURE) == MAILS);

		Map<String, List<Mail>> arrived = this.post.smtp()
			.received()
			.stream()
			.map(Mail::read)
			.collect(Collectors.groupingBy(Mail::to));
		assertThat(arrived).hasSize(MAILS - MAILS / 20);
		assertThat(mortal.lost()).as("mails under way at a crash").isNotEmpty();
		assertThat(this.post.stored()).filteredOn((stored) -> "PERMANENT_FAILURE".equals(stored.getString("state")))
			.extracting((stored) -> stored.get("delivery", Document.class))
			.hasSizeGreaterThanOrEqualTo(MAILS / 20)
			.allSatisfy((delivery) -> {
				// Whose answer was lost twice is not sent a third time: it has arrived.
				String to = delivery.getString("address");
				assertThat(to.endsWith("@gone.invalid") || arrived.containsKey(to) && delivery.getBoolean("maybeTwice"))
					.as(to)
					.isTrue();
			});
		assertThat(arrived).allSatisfy((to, copies) -> {
			boolean unsure = to.endsWith("@lossy.invalid") || mortal.lost().contains(to);
			assertThat(copies).hasSizeLessThanOrEqualTo(unsure ? 2 : 1);
			assertThat(copies.stream().map(Mail::messageId).distinct()).hasSize(1);
		});
	}

	private void intend(int n) {
		String unit = "don-vi-" + n;
		String domain = (n % 20 < DOMAINS.size()) ? DOMAINS.get(n % 20) : "d" + n % 10 + ".invalid";
		this.events.contact(unit, "FOCAL_POINT", unit + "@" + domain, 1);
		About about = new About(SubjectKind.TASK, "plan-1:i1:" + unit, "plan-1", "Kế hoạch công tác dân vận",
				"12/KH-SGDĐT", "1", "Quán triệt các văn bản", unit, "lead", null, null, "Bổ sung số liệu", null, null,
				null);
		Instant now = this.clock.instant();
		this.notifications.addOnce("m" + n,
				Notification.created(new Cause("e" + n, now), Kind.TASK_RETURNED, new Addressee(unit, Post.FOCAL_POINT),
						about, Channel.MAIL_AT_ONCE, now, now, this.systemClock.instant()));
	}

	private @Nullable Act script(Stage stage, String to) {
		int attempt = (stage == Stage.RCPT) ? this.attempts.merge(to, 1, Integer::sum)
				: this.attempts.getOrDefault(to, 0);
		if (stage == Stage.DOT && to.endsWith("@lossy.invalid") && attempt == 1) {
			return new Act.TakeAndDrop();
		}
		if (stage != Stage.RCPT) {
			return null;
		}
		if (to.endsWith("@gone.invalid")) {
			return new Act.Say("550 no such user");
		}
		if (to.endsWith("@slow.invalid") && attempt == 1) {
			return new Act.Hang();
		}
		// Not for ever: who finds a server busy six times gives up, as it should.
		boolean busy = attempt <= 3 && new Random(31L * to.hashCode() + attempt).nextInt(1_000) < 300;
		return (busy && !to.endsWith("@lossy.invalid")) ? new Act.Say("451 try later") : null;
	}

	private long interrupted() {
		return this.post.stored()
			.stream()
			.filter((stored) -> "SENDING".equals(stored.getString("state")))
			.filter((stored) -> stored.getDate("nextTryAt").toInstant().isBefore(Instant.now()))
			.count();
	}

	/** Mails that a crash has met: one that a second meets is not tried a third time. */
	private long doubted() {
		return this.post.stored()
			.stream()
			.filter((stored) -> Set.of("SENDING", "TEMPORARY_FAILURE").contains(stored.getString("state")))
			.map((stored) -> stored.get("delivery", Document.class))
			.filter((delivery) -> delivery.getBoolean("maybeTwice"))
			.filter((delivery) -> !delivery.getString("address").endsWith("@lossy.invalid"))
			.count();
	}

	private void workUntil(Callable<Boolean> reached) {
		await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(20)).until(() -> {
			this.mailroom.run();
			return reached.call();
		});
	}

	/**
	 * Puts a server between that a dying sender no longer hears.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Death {

		@Bean
		static BeanPostProcessor mortal() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof MailServer server) ? new MortalServer(server) : bean;
				}
			};
		}

	}

}
