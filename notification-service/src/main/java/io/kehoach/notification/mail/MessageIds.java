package io.kehoach.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Message-IDs derived from what a mail is, so that a second copy is the same message to
 * every mail program.
 */
final class MessageIds {

	private static final int HEX_DIGITS = 40;

	private MessageIds() {
	}

	static String of(String id) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			return "<" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS) + "@kehoach>";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
