package io.kehoach.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.domain.Recipient;

/**
 * The way out to a scripted server, with time-outs that a test can wait for.
 */
final class SmtpFixture {

	private static final MailSettings MAIL = new MailSettings("Kehoach <no-reply@kehoach.local>",
			"bounces@kehoach.local", URI.create("http://localhost:8080"), "vi", LocalTime.of(7, 30),
			LocalTime.of(17, 0), 8, 4, 12, Duration.ofSeconds(30), Duration.ofHours(2), Duration.ofSeconds(30),
			Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMillis(250));

	private SmtpFixture() {
	}

	static SmtpMailServer server(int port) {
		SmtpSettings settings = new SmtpSettings("localhost", port, 8, null, null, false, Duration.ofMillis(500),
				Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5),
				Duration.ofMillis(300), "localhost");
		return new SmtpMailServer(settings, new MimeLetters(new TestClock(), MAIL), Instant::now);
	}

	static Letter letter(String address) {
		return letter(address, "Kính gửi");
	}

	static Letter letter(String address, String text) {
		return new Letter(new Recipient(address, "Nguyễn Thị Minh", "vi"),
				"<0123456789abcdef0123456789abcdef01234567@kehoach>", "<thread@kehoach>", "[12/KH-SGDĐT] Giao nhiệm vụ",
				text, "<p>Kính gửi</p>", "vi", "http://localhost:8080/unsubscribe/t",
				"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
	}

}
