package io.kehoach.notification.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationTest {

	private static final Instant NOW = Instant.parse("2023-01-16T01:00:00Z");

	private static final Recipient MINH = new Recipient("minh@thpt-01.example.invalid", "Nguyễn Thị Minh", "vi");

	private static final Notification CREATED = Notification.created(new Cause("plan-1:1", NOW), Kind.PLAN_ISSUED,
			new Addressee("thpt-01", Post.FOCAL_POINT), about(), Channel.MAIL_AT_ONCE, NOW, NOW, NOW);

	@Test
	void theIdNamesThePostAndNotThePerson() {
		assertThat(CREATED.cause().notificationId(CREATED.to(), CREATED.kind()))
			.isEqualTo("plan-1:1:thpt-01:FOCAL_POINT:plan.issued");
	}

	@Test
	void theFirstAttemptIsPublishedAndItsEndToo() {
		Transition sending = CREATED.claim("a", MINH, 1, NOW.plusSeconds(30), NOW);
		Transition delivered = sending.next().end(new Outcome.Accepted("250 ok"), null, NOW);

		assertThat(sending.facts()).containsExactly(Fact.SENT);
		assertThat(delivered.facts()).containsExactly(Fact.DELIVERED);
		assertThat(delivered.next().state()).isEqualTo(DeliveryState.DELIVERED);
		assertThat(delivered.next().queue()).isNull();
		assertThat(delivered.next().nextTryAt()).isNull();
	}

	@Test
	void notNowComesBackLater() {
		Notification tried = sending().end(new Outcome.NotNow("451 later"), NOW.plusSeconds(60), NOW).next();

		assertThat(tried.state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
		assertThat(tried.nextTryAt()).isEqualTo(NOW.plusSeconds(60));
		assertThat(tried.delivery().attempts()).isEqualTo(1);
		assertThat(tried.delivery().maybeTwice()).isFalse();
	}

	@Test
	void notNowForTheLastTimeIsTheEnd() {
		Transition ended = sending().end(new Outcome.NotNow("451 later"), null, NOW);

		assertThat(ended.next().state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
		assertThat(ended.facts()).containsExactly(Fact.FAILED);
	}

	@Test
	void aRefusalIsTheEndAtOnce() {
		Transition ended = sending().end(new Outcome.Refused("550 no such user"), NOW.plusSeconds(60), NOW);

		assertThat(ended.next().state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
		assertThat(ended.next().reason()).isEqualTo("550 no such user");
		assertThat(ended.facts()).containsExactly(Fact.FAILED);
	}

	@Test
	void silenceAfterTheDotIsTriedOnceMoreAndFlagged() {
		Notification first = sending().end(new Outcome.Unsure("no answer"), NOW.plusSeconds(60), NOW).next();
		Notification second = first.claim("b", MINH, 1, NOW, NOW)
			.next()
			.end(new Outcome.Unsure("no answer"), NOW.plusSeconds(120), NOW)
			.next();

		assertThat(first.state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
		assertThat(first.delivery().maybeTwice()).isTrue();
		assertThat(second.state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
	}

	@Test
	void anInterruptedAttemptIsRepeatedOnceAndFlagged() {
		Notification again = sending().claim("b", MINH, 1, NOW, NOW).next();
		Transition third = again.claim("c", MINH, 1, NOW, NOW);

		assertThat(again.state()).isEqualTo(DeliveryState.SENDING);
		assertThat(again.delivery().maybeTwice()).isTrue();
		assertThat(third.next().state()).isEqualTo(DeliveryState.PERMANENT_FAILURE);
		assertThat(third.facts()).containsExactly(Fact.FAILED);
	}

	@Test
	void aServerThatIsAwayCostsNoAttempt() {
		Notification tried = sending().end(new Outcome.ServerDown("refused"), NOW.plusSeconds(5), NOW).next();

		assertThat(tried.state()).isEqualTo(DeliveryState.TEMPORARY_FAILURE);
		assertThat(tried.delivery().attempts()).isZero();
	}

	@Test
	void aResendIsAnotherMessageOfTheSameNotification() {
		Notification delivered = sending().end(new Outcome.Accepted("250 ok"), null, NOW).next();
		Notification again = delivered.resend(NOW, NOW).next();

		assertThat(again.state()).isEqualTo(DeliveryState.CREATED);
		assertThat(again.queue()).isEqualTo(Queue.MAIL);
		assertThat(again.delivery().resends()).isEqualTo(1);
	}

	@Test
	void whatADigestSaidSharesItsFate() {
		Notification member = Notification.created(new Cause("t:1", NOW), Kind.TASK_ASSIGNED, CREATED.to(), about(),
				Channel.MAIL_IN_DIGEST, NOW, NOW, NOW);
		Notification delivered = sending().end(new Outcome.Accepted("250 ok"), null, NOW).next();
		Transition settled = member.takenBy("digest:x").next().settledBy(delivered, NOW);

		assertThat(settled.next().state()).isEqualTo(DeliveryState.DELIVERED);
		assertThat(settled.next().delivery().address()).isEqualTo(MINH.address());
		assertThat(settled.facts()).containsExactly(Fact.DELIVERED);
	}

	@Test
	void readingTwiceIsReadingOnce() {
		Notification read = CREATED.read("u-1", NOW).next().read("u-1", NOW.plusSeconds(9)).next();

		assertThat(read.reads()).containsExactly(new Notification.Read("u-1", NOW));
	}

	@Test
	void addressesThatCouldBreakAHeaderAreNotUsable() {
		assertThat(MINH.usable()).isTrue();
		assertThat(new Recipient("a@b.vn\r\nBcc: c@d.vn", "A", "vi").usable()).isFalse();
		assertThat(new Recipient("a@b.vn,c@d.vn", "A", "vi").usable()).isFalse();
		assertThat(new Recipient("a@b.vn", "A\nBcc: c@d.vn", "vi").usable()).isFalse();
		assertThat(new Recipient("a@b.vn\u010a", "A", "vi").usable()).isFalse();
		assertThat(new Recipient("nowhere", "A", "vi").usable()).isFalse();
	}

	private static Notification sending() {
		return CREATED.claim("a", MINH, 1, NOW.plusSeconds(30), NOW).next();
	}

	private static About about() {
		return new About(SubjectKind.PLAN, "plan-1", "plan-1", "Kế hoạch", "12/KH", null, "Kế hoạch", "thpt-01", null,
				null, null, null, null, null, null);
	}

}
