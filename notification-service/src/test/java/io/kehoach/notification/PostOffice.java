package io.kehoach.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.notification.application.DigestRound;
import io.kehoach.notification.application.LadderRound;
import io.kehoach.notification.application.MailServer;
import io.kehoach.notification.application.Mailroom;
import io.kehoach.notification.application.Settlement;
import io.kehoach.notification.application.WeeklyRound;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.mail.ScriptedSmtp;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistrar;

import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Walks the rounds by hand and opens what arrived at the mail server.
 */
@TestComponent
class PostOffice {

	private static final ScriptedSmtp SMTP = new ScriptedSmtp();

	private final MongoTemplate mongo;

	private final TestClock clock;

	private final LadderRound ladders;

	private final WeeklyRound weekly;

	private final DigestRound digests;

	private final Mailroom mailroom;

	private final Settlement settlement;

	private final MailServer server;

	PostOffice(MongoTemplate mongo, TestClock clock, LadderRound ladders, WeeklyRound weekly, DigestRound digests,
			Mailroom mailroom, Settlement settlement, MailServer server) {
		this.mongo = mongo;
		this.clock = clock;
		this.ladders = ladders;
		this.weekly = weekly;
		this.digests = digests;
		this.mailroom = mailroom;
		this.settlement = settlement;
		this.server = server;
	}

	@Bean
	static DynamicPropertyRegistrar scriptedSmtp() {
		return (registry) -> registry.add("kehoach.smtp.port", SMTP::port);
	}

	ScriptedSmtp smtp() {
		return SMTP;
	}

	/** An empty service on the morning of 16 January 2023. */
	void open() {
		this.mongo.getCollectionNames().forEach((name) -> this.mongo.getCollection(name).deleteMany(new Document()));
		SMTP.forget();
		this.clock.set("2023-01-16T08:00:00+07:00");
	}

	/** Sets the clock, for what happens then. */
	void reach(String time) {
		this.clock.set(time);
	}

	/** Everything that would happen at that moment. */
	List<Mail> at(String time) {
		this.clock.set(time);
		int before = SMTP.received().size();
		this.ladders.run();
		this.weekly.run();
		this.digests.run();
		sendAll();
		this.settlement.run();
		List<String> all = SMTP.received();
		return all.subList(before, all.size()).stream().map(Mail::read).toList();
	}

	/** Passes outcomes on. */
	void settle() {
		this.settlement.run();
	}

	private void sendAll() {
		await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> {
			int handedOut = this.mailroom.run();
			return handedOut == 0 && this.server.reachable()
					&& !this.mongo.exists(new Query(where("state").is(DeliveryState.SENDING.name())), "notifications")
					&& !waitsForRetry();
		});
	}

	private boolean waitsForRetry() {
		return this.mongo.exists(new Query(where("state").is(DeliveryState.TEMPORARY_FAILURE.name())), "notifications");
	}

	/** One round only: what fails stays as it is. */
	void onceAt(String time) {
		this.clock.set(time);
		this.mailroom.run();
		await().atMost(Duration.ofSeconds(10))
			.until(() -> !this.mongo.exists(new Query(where("state").is(DeliveryState.SENDING.name())),
					"notifications"));
	}

	List<Document> stored() {
		return this.mongo.findAll(Document.class, "notifications");
	}

	long count(DeliveryState state) {
		return this.mongo.count(new Query(where("state").is(state.name())), "notifications");
	}

	/**
	 * A mail as a person opens it.
	 */
	record Mail(String to, String subject, String text, String html, String messageId, @Nullable String thread,
			List<String> parts) {

		static Mail read(String wire) {
			try {
				MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
						new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
				Multipart parts = (Multipart) message.getContent();
				return new Mail(((InternetAddress) message.getAllRecipients()[0]).getAddress(), message.getSubject(),
						text(parts.getBodyPart(0)), text(parts.getBodyPart(1)), message.getMessageID(),
						message.getHeader("References", null), kinds(parts));
			}
			catch (MessagingException | IOException ex) {
				throw new UncheckedIOException(new IOException(ex));
			}
		}

		/** What a part is, and whether it is to be saved as a file. */
		private static List<String> kinds(Multipart parts) throws MessagingException {
			List<String> kinds = new ArrayList<>();
			for (int n = 0; n < parts.getCount(); n++) {
				BodyPart part = parts.getBodyPart(n);
				String disposition = part.getDisposition();
				kinds.add(part.getContentType().split(";")[0] + ((disposition == null) ? "" : " " + disposition));
			}
			return kinds;
		}

		private static String text(BodyPart part) throws MessagingException, IOException {
			return ((String) part.getContent()).replace("\r\n", "\n");
		}

	}

}
