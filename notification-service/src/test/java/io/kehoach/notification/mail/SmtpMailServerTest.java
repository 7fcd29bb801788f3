package io.kehoach.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.kehoach.notification.application.Letter;
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

@Timeout(30)
class SmtpMailServerTest {

	private final ScriptedSmtp smtp = new ScriptedSmtp();

	private final SmtpMailServer server = SmtpFixture.server(this.smtp.port());

	@AfterEach
	void close() {
		this.server.closeAll();
		this.smtp.close();
	}

	@Test
	void anAcceptedMailCarriesEveryHeaderThatMachinesNeed() {
		Outcome outcome = this.server.send(SmtpFixture.letter("minh@thpt-01.vn"));

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
		List.of(1, 2, 3).forEach((n) -> this.server.send(SmtpFixture.letter("minh@thpt-0" + n + ".vn")));

		assertThat(this.smtp.received()).hasSize(3);
		assertThat(this.smtp.commands()).filteredOn((line) -> line.startsWith("EHLO")).hasSize(1);
	}

	@Test
	void manyLongAnswersOnOneConnectionAreNotOneEndlessAnswer() {
		String answer = "250 " + "x".repeat(300_000);
		this.smtp.follow((stage, sent) -> (stage == Stage.DOT) ? new Act.Say(answer) : null);

		assertThat(List.of(1, 2, 3, 4, 5))
			.allSatisfy((n) -> assertThat(this.server.send(SmtpFixture.letter("minh@thpt-0" + n + ".vn")))
				.isInstanceOf(Outcome.Accepted.class));
		assertThat(this.smtp.commands()).filteredOn((line) -> line.startsWith("EHLO")).hasSize(1);
	}

	@Test
	void aKeptConnectionThatWasClosedCostsNothing() {
		this.server.send(SmtpFixture.letter("minh@thpt-01.vn"));
		AtomicInteger mails = new AtomicInteger();
		this.smtp
			.follow((stage, argument) -> (stage == Stage.MAIL && mails.getAndIncrement() == 0) ? new Act.Drop() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Accepted.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "421 too busy", "450 mailbox busy", "451 try later" })
	void fourHundredsAreForLater(String reply) {
		this.smtp.follow((stage, argument) -> (stage == Stage.RCPT) ? new Act.Say(reply) : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOfSatisfying(Outcome.NotNow.class,
				(later) -> assertThat(later.reply()).contains(reply));
	}

	@ParameterizedTest
	@EnumSource(value = Stage.class, names = { "MAIL", "RCPT", "DATA", "DOT" })
	void fiveHundredsAreForGood(Stage where) {
		this.smtp.follow((stage, argument) -> (stage == where) ? new Act.Say("550 no") : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Refused.class);
		assertThat(this.smtp.received()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Stage.class, names = { "MAIL", "RCPT", "DATA" })
	void hangingBeforeTheContentIsForLater(Stage where) {
		this.smtp.follow((stage, argument) -> (stage == where) ? new Act.Hang() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.NotNow.class);
	}

	@Test
	void aServerThatStopsReadingTheContentFreesTheWorker() {
		this.smtp.follow((stage, argument) -> (stage == Stage.CONTENT) ? new Act.Deafen() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn", "Kính gửi ".repeat(1_500_000))))
			.isInstanceOf(Outcome.NotNow.class);
	}

	@Test
	void hangingAtTheDotIsUnsure() {
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT) ? new Act.Hang() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Unsure.class);
	}

	@Test
	void aLateAnswerAtTheDotIsWaitedFor() {
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT) ? new Act.SayLate(Duration.ofMillis(1200)) : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Accepted.class);
		assertThat(this.smtp.received()).hasSize(1);
	}

	@Test
	void takenAndDroppedIsUnsure() {
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT) ? new Act.TakeAndDrop() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOf(Outcome.Unsure.class);
		assertThat(this.smtp.received()).hasSize(1);
	}

	@Test
	void aResetAfterTheAnswerCostsTheNextMailNothing() {
		AtomicInteger dots = new AtomicInteger();
		this.smtp.follow((stage, argument) -> (stage == Stage.DOT && dots.getAndIncrement() == 0)
				? new Act.TakeAndReset() : null);

		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-01.vn"))).isInstanceOfAny(Outcome.Accepted.class,
				Outcome.Unsure.class);
		assertThat(this.server.send(SmtpFixture.letter("minh@thpt-02.vn"))).isInstanceOf(Outcome.Accepted.class);

		assertThat(this.smtp.received()).hasSize(2);
	}

	@Test
	void aHeaderCannotBeInjected() {
		Letter injected = new Letter(new Recipient("a@b.vn", "A", "vi"), "<x@kehoach>", null, "Chủ đề\r\nBcc: c@d.vn",
				"t", "h", "vi", null, null);

		assertThat(this.server.send(injected)).isInstanceOf(Outcome.Refused.class);
		assertThat(this.server.send(SmtpFixture.letter("a@b.vn\r\nBcc: c@d.vn"))).isInstanceOf(Outcome.Refused.class);
		assertThat(this.smtp.commands()).isEmpty();
	}

}
