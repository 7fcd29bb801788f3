package io.kehoach.notification.domain;

import java.util.Locale;

/**
 * The person who holds a post now, as resolved at the moment of sending.
 */
public record Recipient(String address, String name, String language) {

	private static final int SPACE = 0x20;

	/**
	 * The destination domain: each has its own limit, so that a dead one never holds up
	 * the others.
	 */
	public String domain() {
		return this.address.substring(this.address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
	}

	/** One plain mailbox: no line break or other control character may reach a header. */
	public boolean usable() {
		int at = this.address.lastIndexOf('@');
		return at > 0 && at < this.address.length() - 1
				&& this.address.chars().noneMatch((c) -> (c & 0xFF) <= SPACE || ",;<>()\"".indexOf(c) >= 0)
				&& this.name.chars().noneMatch((c) -> (c & 0xFF) == '\r' || (c & 0xFF) == '\n' || c == 0);
	}

}
