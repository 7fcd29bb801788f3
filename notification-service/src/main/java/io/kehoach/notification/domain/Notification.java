package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something that a post of a unit is told, stored before anything is done about it and
 * never deleted.
 *
 * @param cause why; part of the id
 * @param reason why it expired
 * @param createdAt by the business clock
 * @param storedAt by the system clock
 * @param notBefore earliest sending, by the business clock
 * @param nextTryAt by the system clock; while SENDING, when the attempt counts as crashed
 * @param digestId the digest that says it
 * @param covers what a digest says
 */
public record Notification(Cause cause, Kind kind, Addressee to, About about, DeliveryState state,
		@Nullable String reason, @Nullable Queue queue, Instant createdAt, Instant storedAt, Instant notBefore,
		@Nullable Instant nextTryAt, @Nullable String digestId, List<String> covers, Delivery delivery,
		@Nullable Instant actedAt, List<Read> reads) {

	/**
	 * Something new. Whether what is wanted without a mail gets none is seen when its
	 * digest is made: until then people may think again.
	 */
	public static Notification created(Cause cause, Kind kind, Addressee to, About about, Channel channel,
			Instant notBefore, Instant now, Instant stored) {
		Queue queue = switch (channel) {
			case MAIL_AT_ONCE -> Queue.MAIL;
			case MAIL_IN_DIGEST, IN_APP -> Queue.DIGEST;
		};
		return new Notification(cause, kind, to, about, DeliveryState.CREATED, null, queue, now, stored, notBefore,
				stored, null, List.of(), Delivery.NONE, null, List.of());
	}

	/** Something that is recorded but will not be sent. */
	public static Notification expired(Cause cause, Kind kind, Addressee to, About about, String reason, Instant now,
			Instant stored) {
		return new Notification(cause, kind, to, about, DeliveryState.EXPIRED, reason, null, now, stored, now, null,
				null, List.of(), Delivery.NONE, null, List.of());
	}

	/** The one mail of a post and working day. */
	public static Notification digest(Addressee to, LocalDate day, List<String> covers, Instant now, Instant stored) {
		Cause cause = new Cause(digestId(to, day), now);
		About about = new About(SubjectKind.DIGEST, day.toString(), null, null, null, null, null, to.unitId(), null,
				null, null, null, null, null, null);
		return new Notification(cause, Kind.DIGEST, to, about, DeliveryState.CREATED, null, Queue.GATHER, now, stored,
				now, stored, null, List.copyOf(covers), Delivery.NONE, null, List.of());
	}

	public static String digestId(Addressee to, LocalDate day) {
		return "digest:" + to.unitId() + ":" + to.post() + ":" + day;
	}

	public Transition expire(String why) {
		Queue then = (this.kind == Kind.DIGEST) ? Queue.SETTLE : null;
		return Transition.quietly(with(DeliveryState.EXPIRED, why, then, null, this.delivery));
	}

	public Transition postpone(Instant until) {
		return Transition.quietly(new Notification(this.cause, this.kind, this.to, this.about, this.state, this.reason,
				this.queue, this.createdAt, this.storedAt, until, this.nextTryAt, this.digestId, this.covers,
				this.delivery, this.actedAt, this.reads));
	}

	/** A digest takes it in, once. */
	public Transition takenBy(String digest) {
		return Transition.quietly(new Notification(this.cause, this.kind, this.to, this.about, this.state, this.reason,
				null, this.createdAt, this.storedAt, this.notBefore, null, digest, this.covers, this.delivery,
				this.actedAt, this.reads));
	}

	/** A digest has taken in everything it covers. */
	public Transition gathered() {
		return Transition.quietly(with(DeliveryState.CREATED, null, Queue.MAIL, this.nextTryAt, this.delivery));
	}

	public Transition waitForAddress(Instant nextTry) {
		return Transition.quietly(with(DeliveryState.WAITING_FOR_ADDRESS, null, Queue.MAIL, nextTry, this.delivery));
	}

	/**
	 * An attempt begins. Where the last one never reported back, a second copy may arise,
	 * and only once.
	 */
	public Transition claim(String token, Recipient recipient, int templateVersion, Instant until, Instant now) {
		if (this.state == DeliveryState.SENDING && this.delivery.maybeTwice()) {
			return fail("interrupted twice");
		}
		Notification sending = with(DeliveryState.SENDING, null, Queue.MAIL, until,
				this.delivery.claimed(token, recipient, templateVersion, now));
		return (this.delivery.sentAt() == null) ? Transition.with(sending, Fact.SENT) : Transition.quietly(sending);
	}

	public boolean sendingAs(String token) {
		return this.state == DeliveryState.SENDING && token.equals(this.delivery.token());
	}

	/**
	 * An attempt ends.
	 * @param retryAt when to try again if that is the answer, null where it was the last
	 * time
	 */
	public Transition end(Outcome outcome, @Nullable Instant retryAt, Instant now) {
		return switch (outcome) {
			case Outcome.Accepted(String reply) ->
				Transition.with(with(DeliveryState.DELIVERED, null, (this.kind == Kind.DIGEST) ? Queue.SETTLE : null,
						null, this.delivery.answered(reply, false, now)), Fact.DELIVERED);
			case Outcome.Refused(String reply) -> ended(reply, false, now);
			case Outcome.NotNow(String reply) -> (retryAt == null) ? ended(reply, false, now)
					: later(retryAt, this.delivery.answered(reply, false, null));
			case Outcome.Unsure(String reply) -> (retryAt == null || this.delivery.maybeTwice())
					? ended(reply, true, now) : later(retryAt, this.delivery.answered(reply, true, null));
			case Outcome.ServerDown(String reply) ->
				(retryAt == null) ? ended(reply, false, now) : later(retryAt, this.delivery.uncounted(reply));
		};
	}

	private Transition later(Instant retryAt, Delivery tried) {
		return Transition.quietly(with(DeliveryState.TEMPORARY_FAILURE, null, Queue.MAIL, retryAt, tried));
	}

	private Transition ended(String reply, boolean unsure, Instant now) {
		return Transition.with(with(DeliveryState.PERMANENT_FAILURE, reply, Queue.SETTLE, null,
				this.delivery.answered(reply, unsure, now)), Fact.FAILED);
	}

	public Transition fail(String why) {
		return Transition.with(with(DeliveryState.PERMANENT_FAILURE, why, Queue.SETTLE, null,
				this.delivery.answered(why, false, null)), Fact.FAILED);
	}

	/** The server had taken it, and reports that nobody received it. */
	public Transition bounced(String why, Instant now) {
		return ended(why, false, now);
	}

	/** A member of a digest learns what became of the digest. */
	public Transition settledBy(Notification digest, Instant now) {
		Notification settled = with(digest.state, digest.reason, null, null,
				digest.delivery.answered(digest.delivery.reply(), false, now));
		return switch (digest.state) {
			case DELIVERED -> Transition.with(settled, Fact.DELIVERED);
			case PERMANENT_FAILURE -> Transition.with(settled, Fact.FAILED);
			case CREATED, WAITING_FOR_ADDRESS, SENDING, TEMPORARY_FAILURE, EXPIRED -> Transition.quietly(settled);
		};
	}

	public Transition settled() {
		return Transition.quietly(with(this.state, this.reason, null, null, this.delivery));
	}

	/** A person sends it again, alone. */
	public Transition resend(Instant now, Instant stored) {
		return Transition.quietly(new Notification(this.cause, this.kind, this.to, this.about, DeliveryState.CREATED,
				null, Queue.MAIL, this.createdAt, this.storedAt, now, stored, null, this.covers, this.delivery.again(),
				this.actedAt, this.reads));
	}

	public Transition acted(Instant at) {
		return Transition.with(new Notification(this.cause, this.kind, this.to, this.about, this.state, this.reason,
				this.queue, this.createdAt, this.storedAt, this.notBefore, this.nextTryAt, this.digestId, this.covers,
				this.delivery, at, this.reads), Fact.ACTED);
	}

	public boolean readBy(String subject) {
		return this.reads.stream().anyMatch((read) -> read.subject().equals(subject));
	}

	public Transition read(String subject, Instant at) {
		List<Read> more = readBy(subject) ? this.reads
				: Stream.concat(this.reads.stream(), Stream.of(new Read(subject, at))).toList();
		return Transition.quietly(new Notification(this.cause, this.kind, this.to, this.about, this.state, this.reason,
				this.queue, this.createdAt, this.storedAt, this.notBefore, this.nextTryAt, this.digestId, this.covers,
				this.delivery, this.actedAt, more));
	}

	private Notification with(DeliveryState newState, @Nullable String why, @Nullable Queue newQueue,
			@Nullable Instant tryAt, Delivery newDelivery) {
		return new Notification(this.cause, this.kind, this.to, this.about, newState, why, newQueue, this.createdAt,
				this.storedAt, this.notBefore, tryAt, this.digestId, this.covers, newDelivery, this.actedAt,
				this.reads);
	}

	/**
	 * Who has seen it in the web client.
	 */
	public record Read(String subject, Instant at) {
	}

}
