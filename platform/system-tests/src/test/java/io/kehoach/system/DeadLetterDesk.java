package io.kehoach.system;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The administrator's page of records that a service could not take in.
 */
final class DeadLetterDesk {

	private static final String AGAIN = "Xử lý lại";

	private final Desk admin;

	private final String brokers;

	DeadLetterDesk(Desk admin, String brokers) {
		this.admin = admin;
		this.brokers = brokers;
	}

	/** Something on the topic that only notification-service reads. */
	void recordThatNobodyCanRead() {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.brokers),
				new StringSerializer(), new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>("contact-events", "thpt-01:HEAD", "{".getBytes(StandardCharsets.UTF_8)));
		}
		this.admin.visitUntil("/admin", letter()).look("36-admin-dead-letter");
		assertThat(this.admin.page().locator(".letters .duty")).hasCount(1);
		assertThat(letter()).containsText("UnreadableEvent");
	}

	/**
	 * Driven again it fails again: the page says why, and the record stays with one try
	 * more.
	 */
	void drivenAgainItFailsAgain() {
		letter().getByRole(AriaRole.BUTTON).click();
		this.admin.confirm(AGAIN);
		assertThat(this.admin.page().locator(".problem")).containsText("chưa thành công");
		this.admin.visit("/admin");
		assertThat(letter()).containsText("đã thử lại 1 lần");
		assertThat(letter().getByRole(AriaRole.BUTTON)).isEnabled();
	}

	private Locator letter() {
		return this.admin.page().locator(".letters .duty").first();
	}

}
