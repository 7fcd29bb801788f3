package io.kehoach.notification;

import java.util.UUID;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.domain.DeliveryState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@MailTest
@TestPropertySource(properties = "kehoach.mail.bounces=bounces@kehoach.local")
class BounceTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String TUESDAY = "2023-01-17T07:30:00+07:00";

	private static final String ADMIN = TestTokens.bearer("mta", "so-gddt", "admin");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice office;

	@BeforeEach
	void aDepartment() {
		this.office.open();
		this.events.department();
	}

	@Test
	void aMailThatCameBackIsAFailureAndTheOfficeHearsOfTheInvalidContact() throws Exception {
		Mail mail = returned();

		bounce(report("failed", "5.1.1", "thpt-01@example.invalid", mail.messageId(), "")).andExpect(status().isOk())
			.andExpect(jsonPath("$.result").value("NOTED"));

		assertThat(this.office.count(DeliveryState.PERMANENT_FAILURE)).isEqualTo(1);
		assertThat(this.office.at(TUESDAY)).singleElement().satisfies((problem) -> {
			assertThat(problem.to()).isEqualTo("vp@example.invalid");
			assertThat(problem.text()).contains("Không gửi được thư cho Trường THPT Ngô Quyền",
					"bounced: 5.1.1 550 no such user");
		});
	}

	@Test
	void theReturnAddressNamesTheMailWhereItsHeadersWereLost() throws Exception {
		Mail mail = returned();
		assertThat(this.office.smtp().commands()).filteredOn((line) -> line.startsWith("MAIL"))
			.singleElement()
			.asString()
			.matches("MAIL FROM:<bounces\\+[0-9a-f]{40}@kehoach.local>.*");
		String token = mail.messageId().substring(1, 41);

		bounce(report("failed", "5.1.1", "thpt-01@example.invalid", "<lost@elsewhere>", "+" + token))
			.andExpect(jsonPath("$.result").value("NOTED"));
		bounce(report("failed", "5.1.1", "thpt-01@example.invalid", "<lost@elsewhere>", "+" + token))
			.andExpect(jsonPath("$.result").value("NOTED"));

		assertThat(this.office.at(TUESDAY)).hasSize(1);
	}

	@Test
	void aDigestThatCameBackTakesWhatItSaidWithIt() throws Exception {
		this.events.task("task.assigned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
		Mail digest = this.office.at(TUESDAY).getFirst();

		bounce(report("failed", "5.4.4", "THPT-01@EXAMPLE.INVALID", digest.messageId(), ""))
			.andExpect(jsonPath("$.result").value("NOTED"));
		this.office.at(TUESDAY);

		assertThat(this.office.stored()).filteredOn((one) -> "PERMANENT_FAILURE".equals(one.getString("state")))
			.hasSize(2);
	}

	@Test
	void delaysForgeriesAndOthersMailsChangeNothing() throws Exception {
		Mail mail = returned();

		bounce(report("delayed", "4.4.1", "thpt-01@example.invalid", mail.messageId(), ""))
			.andExpect(jsonPath("$.result").value("NO_FAILURE"));
		bounce(report("failed", "5.1.1", "thpt-01@example.invalid", "<0123@kehoach>", ""))
			.andExpect(jsonPath("$.result").value("UNKNOWN"));
		bounce(report("failed", "5.1.1", "someone@example.invalid", mail.messageId(), ""))
			.andExpect(jsonPath("$.result").value("UNKNOWN"));
		bounce("Subject: Xin chào\r\n\r\nTôi đi vắng.\r\n").andExpect(status().isUnprocessableContent());
		bounce("\u0000\u0001").andExpect(status().isUnprocessableContent());

		assertThat(this.office.count(DeliveryState.DELIVERED)).isEqualTo(1);
		assertThat(this.office.at(TUESDAY)).isEmpty();
	}

	@Test
	void onlyTheMailServerHandsReportsIn() throws Exception {
		this.mvc
			.perform(post("/api/deliveries/bounces").header("Authorization", TestTokens.bearer("u-1", "vp", "office"))
				.header("Idempotency-Key", "1")
				.contentType("message/rfc822")
				.content("x"))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/api/deliveries/bounces").header("Authorization", ADMIN))
			.andExpect(status().isNotFound());
	}

	private Mail returned() {
		this.events.task("task.returned", "plan-1:i1:thpt-01", "thpt-01", 2, MONDAY, (task) -> {
		});
		return this.office.at(MONDAY).getFirst();
	}

	private ResultActions bounce(String report) throws Exception {
		ResultActions taken = this.mvc.perform(post("/api/deliveries/bounces").header("Authorization", ADMIN)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.parseMediaType("message/rfc822"))
			.content(report));
		this.office.settle();
		return taken;
	}

	private static String report(String action, String code, String to, String messageId, String token) {
		return """
				From: MAILER-DAEMON@mx.example.invalid
				To: bounces%s@kehoach.local
				Subject: Undelivered Mail Returned to Sender
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="b"

				--b
				Content-Type: text/plain

				I am sorry.

				--b
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.example.invalid

				Final-Recipient: rfc822; %s
				Action: %s
				Status: %s
				Diagnostic-Code: smtp; 550 no such user

				--b
				Content-Type: text/rfc822-headers

				Message-ID: %s
				Subject: x

				--b--
				""".formatted(token, to, action, code, messageId).replace("\n", "\r\n");
	}

}
