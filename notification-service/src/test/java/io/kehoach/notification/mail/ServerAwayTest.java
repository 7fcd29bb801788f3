package io.kehoach.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.kehoach.notification.domain.Outcome;
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

/**
 * A server that cannot be talked to, which says nothing about any mail.
 */
@Timeout(30)
class ServerAwayTest {

	private final ScriptedSmtp smtp = new ScriptedSmtp();

	private final SmtpMailServer server = SmtpFixture.server(this.smtp.port());

	@AfterEach
	void close() {
		this.server.closeAll();
		this.smtp.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "554 go away", "hello there", "\u0000\u0001garbage", "999 odd", "421 later" })
	void aServerThatCannotBeTalkedToSaysNothingAboutTheMail(String greeting) {
		this.smtp.follow((stage, argument) -> (stage == Stage.GREETING) ? new Act.Say(greeting) : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
	}

	@ParameterizedTest
	@EnumSource(value = Stage.class, names = { "GREETING", "EHLO" })
	void hangingBeforeTheEnvelopeFreesTheWorker(Stage where) {
		this.smtp.follow((stage, argument) -> (stage == where) ? new Act.Hang() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
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
			SmtpMailServer lost = SmtpFixture.server(hole.getLocalPort());
			for (int n = 0; n < 4; n++) {
				assertThat(lost.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
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
	void endlessLinesAreCutOff() {
		this.smtp.follow((stage, argument) -> (stage == Stage.EHLO) ? new Act.Babble() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.ServerDown.class);
	}

	@Test
	void aServerThatIsAwayIsLeftAloneAndFoundAgain() {
		this.smtp.close();
		List.of(1, 2, 3, 4).forEach((n) -> this.server.send(SmtpFixture.letter("minh@thpt-01.vn")));

		assertThat(this.server.reachable()).isFalse();
		await().atMost(Duration.ofSeconds(5)).until(this.server::reachable);
	}

	@Test
	void whatAServerSaysAboutMailsNeverOpensTheBreaker() {
		this.smtp.follow((stage, argument) -> (stage == Stage.RCPT) ? new Act.Say("550 no") : null);
		for (int n = 0; n < 12; n++) {
			this.server.send(SmtpFixture.letter("minh@thpt-01.vn"));
		}

		assertThat(this.server.reachable()).isTrue();
	}

}
