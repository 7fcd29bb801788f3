package io.kehoach.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.domain.Outcome;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class SmtpMailServerTest {

	private static final MailSettings MAIL = new MailSettings("Kehoach <no-reply@kehoach.local>",
			"bounces@kehoach.local", URI.create("http://localhost:8080"), "vi", LocalTime.of(7, 30),
			LocalTime.of(17, 0), 8, 4, 12, Duration.ofSeconds(30), Duration.ofHours(2), Duration.ofSeconds(30),
			Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMillis(250));

	private final ScriptedSmtp smtp = new ScriptedSmtp();

	private final SmtpMailServer server = server(this.smtp.port());

	private static SmtpMailServer server(int port) {
		SmtpSettings settings = new SmtpSettings("localhost", port, 8, null, null, false, Duration.ofMillis(500),
				Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5),
				Duration.ofMillis(300), "localhost");
		return new SmtpMailServer(settings, new MimeLetters(new TestClock(), MAIL), Instant::now);
	}

	@AfterEach
	void close() {
		this.server.closeAll();
		this.smtp.close();
	}

	@Test
	void anAcceptedMailCarriesEveryHeaderThatMachinesNeed() {
		Outcome outcome = this.server.send(letter("minh@thpt-01.vn"));

		assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
		assertThat(this.smtp.received()).singleElement()
			.asString()
			.contains("Message-ID: <0123456789abcdef0123456789abcdef01234567@kehoach>", "References: <thread@kehoach>",
					"Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All",
					"List-Unsubscribe: <http://localhost:8080/unsubscribe/t>",
					"List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Content-Type: text/plain; charset=UTF-8",
					"Content-Type: text/html; charset=UTF-8", "text/calendar", "Date: Mon, 16 Jan 2023");
	}

	@Test
	void oneConnectionCarriesManyMails() {
		List.of(1, 2, 3).forEach((n) -> this.server.send(letter("minh@thpt-0" + n + ".vn")));

		assertThat(this.smtp.received()).hasSize(3);
		assertThat(this.smtp.commands()).filteredOn((line) -> line.startsWith("EHLO")).hasSize(1);
	}

	@Test
	void aKeptConnectionThatWasClosedCostsNothing() {
		this.server.send(letter("minh@thpt-01.vn"));
		AtomicInteger mails = new AtomicInteger();
		this.smtp
			.follow((stage, argument) -> (stage == Stage.MAIL && mails.getAndIncrement() == 0) ? new Act.Drop() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Accepted.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "421 too busy", "450 mailbox busy", "451 try later" })
	void fourHundredsAreForLater(String reply) {
		this.smtp.follow((stage, argument) -> (stage == Stage.RCPT) ? new Act.Say(reply) : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOfSatisfying(Outcome.NotNow.class,
				(later) -> assertThat(later.reply()).contains(reply));
	}

	@ParameterizedTest
	@EnumSource(value = Stage.class, names = { "MAIL", "RCPT", "DATA", "DOT" })
	void fiveHundredsAreForGood(Stage where) {
		this.smtp.follow((stage, argument) -> (stage == where) ? new Act.Say("550 no") : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Refused.class);
		assertThat(this.smtp.received()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "554 go away", "hello there", "\u0000\u0001garbage", "999 odd", "421 later" })
	void aServerThatCannotBeTalkedToSaysNothingAboutTheMail(String greeting) {
		this.smtp.follow((stage, argument) -> (stage == Stage.GREETING) ? new Act.Say(greeting) : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
	}

	@ParameterizedTest
	@EnumSource(value = Stage.class, names = { "GREETING", "EHLO" })
	void hangingBeforeTheEnvelopeFreesTheWorker(Stage where) {
		this.smtp.follow((stage, argument) -> (stage == where) ? new Act.Hang() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
	}

	@ParameterizedTest
	@EnumSource(value = Stage.class, names = { "MAIL", "RCPT", "DATA" })
	void hangingBeforeTheContentIsForLater(Stage where) {
		this.smtp.follow((stage, argument) -> (stage == where) ? new Act.Hang() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.NotNow.class);
	}

	@Test
	void aServerThatStopsReadingTheContentFreesTheWorker() {
		this.smtp.follow((stage, argument) -> (stage == Stage.CONTENT) ? new Act.Deafen() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn", "Kính gửi ".repeat(1_500_000))))
			.isInstanceOf(Outcome.NotNow.class);
	}

	/**
	 * Its queue is full and nobody takes from it: the call is neither taken nor refused.
	 */
	@Test
	void aBlackHoleFreesTheWorker() throws IOException {
		List<Socket> waiting = new ArrayList<>();
		try (ServerSocket hole = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			for (int n = 0; n < 4; n++) {
				Socket one = new Socket();
				waiting.add(one);
				Thread.ofVirtual().start(() -> connect(one, hole.getLocalPort()));
			}
			SmtpMailServer lost = server(hole.getLocalPort());
			for (int n = 0; n < 4; n++) {
				assertThat(lost.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
			}
			assertThat(lost.reachable()).isFalse();
			lost.closeAll();
		}
		finally {
			for (Socket one : waiting) {
				one.close();
			}
		}
	}

	private static void connect(Socket socket, int port) {
		try {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		}
		catch (IOException ex) {
			// It only had to fill the queue.
		}
	}

	@Test
	void hangingAtTheDotIsUnsure() {
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT) ? new Act.Hang() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Unsure.class);
	}

	@Test
	void aLateAnswerAtTheDotIsWaitedFor() {
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT) ? new Act.SayLate(Duration.ofMillis(1200)) : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Accepted.class);
		assertThat(this.smtp.received()).hasSize(1);
	}

	@Test
	void takenAndDroppedIsUnsure() {
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT) ? new Act.TakeAndDrop() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Unsure.class);
		assertThat(this.smtp.received()).hasSize(1);
	}

	@Test
	void endlessLinesAreCutOff() {
		this.smtp.follow((stage, argument) -> (stage == Stage.EHLO) ? new Act.Babble() : null);

		assertThat(this.server.send(letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
	}

	@Test
	void aServerThatIsAwayIsLeftAloneAndFoundAgain() {
		this.smtp.close();
		List.of(1, 2, 3, 4).forEach((n) -> this.server.send(letter("minh@thpt-01.vn")));

		assertThat(this.server.reachable()).isFalse();
		await().atMost(Duration.ofSeconds(5)).until(this.server::reachable);
	}

	@Test
	void whatAServerSaysAboutMailsNeverOpensTheBreaker() {
		this.smtp.follow((stage, argument) -> (stage == Stage.RCPT) ? new Act.Say("550 no") : null);
		for (int n = 0; n < 12; n++) {
			this.server.send(letter("minh@thpt-01.vn"));
		}

		assertThat(this.server.reachable()).isTrue();
	}

	@Test
	void aHeaderCannotBeInjected() {
		Letter injected = new Letter(new Recipient("a@b.vn", "A", "vi"), "<x@kehoach>", null, "Chủ đề\r\nBcc: c@d.vn",
				"t", "h", "vi", null, null);

		assertThat(this.server.send(injected)).isInstanceOf(Outcome.Refused.class);
		assertThat(this.server.send(letter("a@b.vn\r\nBcc: c@d.vn"))).isInstanceOf(Outcome.Refused.class);
		assertThat(this.smtp.commands()).isEmpty();
	}

	private static Letter letter(String address) {
		return letter(address, "Kính gửi");
	}

	private static Letter letter(String address, String text) {
		return new Letter(new Recipient(address, "Nguyễn Thị Minh", "vi"),
				"<0123456789abcdef0123456789abcdef01234567@kehoach>", "<thread@kehoach>", "[12/KH-SGDĐT] Giao nhiệm vụ",
				text, "<p>Kính gửi</p>", "vi", "http://localhost:8080/unsubscribe/t",
				"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
	}

}
