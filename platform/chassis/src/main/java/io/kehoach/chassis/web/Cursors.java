package io.kehoach.chassis.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Opaque signed cursors: the sort key of the last row shown. A cursor that was altered is
 * refused, so that it cannot become a way to query by.
 */
public final class Cursors {

	private static final int DEFAULT_LIMIT = 50;

	private static final int LARGEST_LIMIT = 200;

	private static final int SIGNATURE_BYTES = 16;

	private static final String SEPARATOR = "\u001f";

	private final Supplier<byte[]> secret;

	Cursors(Supplier<byte[]> secret) {
		this.secret = secret;
	}

	public String encode(String... sortKey) {
		byte[] text = String.join(SEPARATOR, sortKey).getBytes(StandardCharsets.UTF_8);
		byte[] signed = Arrays.copyOf(sign(text), SIGNATURE_BYTES + text.length);
		System.arraycopy(text, 0, signed, SIGNATURE_BYTES, text.length);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
	}

	/** The sort key, empty where there is no cursor: the first page. */
	public List<String> decode(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return List.of();
		}
		try {
			byte[] signed = Base64.getUrlDecoder().decode(cursor);
			byte[] text = (signed.length < SIGNATURE_BYTES) ? new byte[0]
					: Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
			if (!MessageDigest.isEqual(sign(text), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
				throw Problem.of(HttpStatus.BAD_REQUEST, "cursor-invalid");
			}
			return List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "cursor-invalid");
		}
	}

	/** The page size asked for: 50 by default, 200 at most. */
	public static int limit(@Nullable Integer asked) {
		if (asked == null) {
			return DEFAULT_LIMIT;
		}
		if (asked < 1 || asked > LARGEST_LIMIT) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "limit-out-of-range", LARGEST_LIMIT);
		}
		return asked;
	}

	private byte[] sign(byte[] text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.get(), "HmacSHA256"));
			return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
