package io.kehoach.notification;

import java.util.stream.IntStream;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A digest holds all that waits for its post, however much waits for others.
 */
@MailTest
class DigestRoundTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private MongoTemplate mongo;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.department();
	}

	@Test
	void aDigestIsCompleteThoughThousandsOfOthersWaitBeforeIt() {
		assigned("plan-1:i1:thpt-01");
		waitingElsewhere(5_000);
		assigned("plan-1:i2:thpt-01");

		assertThat(this.post.at("2023-01-17T07:30:00+07:00")).filteredOn((mail) -> mail.to().startsWith("thpt-01"))
			.singleElement()
			.extracting(Mail::subject)
			.asString()
			.endsWith("2 nội dung");
	}

	private void assigned(String id) {
		this.events.task("task.assigned", id, "thpt-01", 1, MONDAY, (task) -> {
		});
	}

	/** For posts that nobody holds, so nothing of it is sent. */
	private void waitingElsewhere(int many) {
		var waiting = this.post.stored().getFirst();
		this.mongo.insert(IntStream.range(0, many).mapToObj((n) -> {
			var copy = new org.bson.Document(waiting);
			copy.put("_id", "other:" + n);
			copy.put("to",
					new org.bson.Document(waiting.get("to", org.bson.Document.class)).append("unitId", "u" + n % 50));
			return copy;
		}).toList(), "notifications");
	}

}
