package io.kehoach.notification.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.domain.Recipient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts of imported documents and names of the directory reach the headers of mails.
 * Whatever they hold, nobody gets a header or a recipient more.
 */
class HostileTextTest {

	/** Line ends of every kind, and characters whose low byte is one (CVE-2025-7962). */
	private static final List<String> PIECES = List.of("\r\n", "\n", "\r", "\r\n ", "\u0000", "\u0085", "\u2028",
			"\u2029", "\u760A", "\u760D", "Bcc: c@d.vn", "X-Evil: 1", "=?UTF-8?Q?=0D=0ABcc:_c@d.vn?=", "<c@d.vn>", ",",
			";", "\"", "(", ":", "Đặng", " ", "\t", "\u200D", "😀");

	private static final Set<String> HEADERS = Set.of("Date", "From", "To", "Message-ID", "Subject", "MIME-Version",
			"Content-Type", "Content-Language", "Auto-Submitted", "X-Auto-Response-Suppress");

	private final MimeLetters mime = new MimeLetters(new TestClock(),
			new MailSettings("Kehoach <no-reply@kehoach.local>", "", URI.create("http://localhost:8080"), "vi",
					LocalTime.of(7, 30), LocalTime.of(17, 0), 8, 4, 12, Duration.ofSeconds(30), Duration.ofHours(2),
					Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMillis(250)));

	@Test
	void aThousandHostileTextsAddNoHeaderAndNoRecipient() {
		Random dice = new Random(50);
		List<String> sent = IntStream.range(0, 1_000).mapToObj((n) -> text(dice)).filter(this::survives).toList();

		assertThat(sent).as("most are harmless once they are encoded").hasSizeGreaterThan(50);
	}

	@Test
	void lineEndsAreRefusedAndTextIsNot() {
		assertThat(survives("Chủ đề\r\nBcc: c@d.vn")).isFalse();
		assertThat(survives("Chủ đề\u0085Bcc: c@d.vn")).isFalse();
		assertThat(survives("Chủ đề\u2028Bcc: c@d.vn")).isTrue();
		assertThat(survives("Ḍưới 瘊 瘍")).isTrue();
	}

	@Test
	void aNameOrAddressWhoseLowByteEndsALineIsRefused() {
		assertThat(written(letter("Chủ đề", "Nguyễn\u760ABcc: c@d.vn", "a@b.vn"))).isNull();
		assertThat(written(letter("Chủ đề", "Nguyễn", "a@b.vn\u760D"))).isNull();
		assertThat(written(letter("Chủ đề", "Nguyễn Thị \"Minh\" <c@d.vn>,", "a@b.vn"))).contains("a@b.vn");
	}

	/**
	 * @return whether it may be sent; where it is, it has harmed nothing
	 */
	private boolean survives(String text) {
		String mail = written(letter(text, "Nguyễn", "a@b.vn"));
		if (mail == null) {
			return false;
		}
		List<String> names = mail.substring(0, mail.indexOf("\r\n\r\n"))
			.lines()
			.filter((line) -> !line.startsWith(" ") && !line.startsWith("\t"))
			.map((line) -> line.substring(0, line.indexOf(':')))
			.toList();
		assertThat(names).doesNotHaveDuplicates().isSubsetOf(HEADERS);
		return true;
	}

	private static String text(Random dice) {
		return IntStream.range(0, 2 + dice.nextInt(4))
			.mapToObj((n) -> PIECES.get(dice.nextInt(PIECES.size())))
			.collect(Collectors.joining());
	}

	private static Letter letter(String subject, String name, String address) {
		return new Letter(new Recipient(address, name, "vi"), "<x@kehoach>", null, subject, "t", "h", "vi", null, null);
	}

	private @Nullable String written(Letter letter) {
		try {
			MimeMessage message = this.mime.message(letter);
			assertThat(message.getAllRecipients()).hasSize(1);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			message.writeTo(out);
			return out.toString(StandardCharsets.UTF_8);
		}
		catch (MessagingException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
