package io.kehoach.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.kehoach.notification.application.Secrets;

import org.springframework.stereotype.Component;

/**
 * Message-IDs derived from what a mail is, so that a second copy is the same message to
 * every mail program. They are keyed: who can name one has seen the mail, which is what
 * makes a report of its failure believable.
 */
@Component
class MessageIds {

	private static final int HEX_DIGITS = 40;

	private static final String ALGORITHM = "HmacSHA256";

	private final Secrets secrets;

	MessageIds(Secrets secrets) {
		this.secrets = secrets;
	}

	String of(String id) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secrets.secret("message-id"), ALGORITHM));
			byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
			return "<" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS) + "@kehoach>";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
