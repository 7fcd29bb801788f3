package io.kehoach.bench.mails;

import java.nio.charset.StandardCharsets;

/**
 * A mail as it came over the wire.
 *
 * @param from the line MAIL
 * @param to the line RCPT
 * @param content up to and with the final dot
 */
record Sent(String from, String to, byte[] content) {

	private static final String ID = "Message-ID: ";

	/** The same for every copy of a mail. */
	String messageId() {
		String head = new String(this.content, 0, Math.min(this.content.length, 2_000), StandardCharsets.US_ASCII);
		int id = head.indexOf(ID);
		return (id < 0) ? "" : head.substring(id + ID.length(), head.indexOf('\r', id));
	}

}
