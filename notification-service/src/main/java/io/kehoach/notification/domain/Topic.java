package io.kehoach.notification.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * What people choose a channel for. All kinds of a topic have one class and one usual
 * channel.
 */
public enum Topic {

	PLANS(MessageClass.DUTY, Channel.MAIL_AT_ONCE), DECISIONS(MessageClass.DUTY, Channel.MAIL_AT_ONCE),
	ASSIGNMENTS(MessageClass.DUTY, Channel.MAIL_IN_DIGEST), APPROVALS(MessageClass.DUTY, Channel.MAIL_IN_DIGEST),
	DEADLINES(MessageClass.DUTY, Channel.MAIL_IN_DIGEST), LATE_UNITS(MessageClass.DUTY, Channel.MAIL_IN_DIGEST),
	OVERDUE_LISTS(MessageClass.DUTY, Channel.MAIL_AT_ONCE),
	DISCUSSIONS(MessageClass.INFORMATION, Channel.MAIL_IN_DIGEST),
	RESULTS(MessageClass.INFORMATION, Channel.MAIL_IN_DIGEST),
	RANKINGS(MessageClass.INFORMATION, Channel.MAIL_IN_DIGEST),
	UNDELIVERED(MessageClass.SERVICE, Channel.MAIL_IN_DIGEST), DIGESTS(MessageClass.DUTY, Channel.MAIL_AT_ONCE);

	private final MessageClass messageClass;

	private final Channel usual;

	Topic(MessageClass messageClass, Channel usual) {
		this.messageClass = messageClass;
		this.usual = usual;
	}

	public MessageClass messageClass() {
		return this.messageClass;
	}

	/** For a post that has chosen nothing. */
	public Channel usual() {
		return this.usual;
	}

	/**
	 * True for what ladders say: one list for a person and day, never a mail for each.
	 */
	public boolean fromLadder() {
		return this == DEADLINES || this == LATE_UNITS;
	}

	/**
	 * The channels one may choose from: duties can be digested and not silenced, and the
	 * digest itself is a mail.
	 */
	public Set<Channel> offers() {
		if (fromLadder() || this == DIGESTS) {
			return EnumSet.of(this.usual);
		}
		return this.messageClass.silenceable() ? EnumSet.allOf(Channel.class)
				: EnumSet.of(Channel.MAIL_AT_ONCE, Channel.MAIL_IN_DIGEST);
	}

}
