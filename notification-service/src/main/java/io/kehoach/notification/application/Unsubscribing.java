package io.kehoach.notification.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.Topic;

import org.springframework.stereotype.Component;

/**
 * Addresses that silence what one mail was about, for one post, without signing in. They
 * are signed, so nobody can silence others.
 */
@Component
public class Unsubscribing {

	private static final int SIGNATURE_BYTES = 16;

	private final Secrets secrets;

	private final Preferences preferences;

	private final MailSettings settings;

	Unsubscribing(Secrets secrets, Preferences preferences, MailSettings settings) {
		this.secrets = secrets;
		this.preferences = preferences;
		this.settings = settings;
	}

	public String link(Addressee post, Set<Topic> topics) {
		String names = topics.stream().map(Topic::name).sorted().collect(Collectors.joining(","));
		byte[] text = (names + " " + post.post() + " " + post.unitId()).getBytes(StandardCharsets.UTF_8);
		byte[] token = Arrays.copyOf(sign(text), SIGNATURE_BYTES + text.length);
		System.arraycopy(text, 0, token, SIGNATURE_BYTES, text.length);
		return this.settings.publicUrl().toString().replaceAll("/$", "") + "/unsubscribe/"
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	/** What a token silences; empty where it is not one of ours. */
	public Optional<Silencing> read(String token) {
		try {
			byte[] signed = Base64.getUrlDecoder().decode(token);
			if (signed.length <= SIGNATURE_BYTES) {
				return Optional.empty();
			}
			byte[] text = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
			if (!MessageDigest.isEqual(sign(text), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
				return Optional.empty();
			}
			String[] parts = new String(text, StandardCharsets.UTF_8).split(" ", 3);
			Set<Topic> topics = Arrays.stream(parts[0].split(","))
				.map(Topic::valueOf)
				.collect(Collectors.toCollection(TreeSet::new));
			return Optional.of(new Silencing(new Addressee(parts[2], Post.valueOf(parts[1])), topics));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	public void silence(Silencing silencing) {
		silencing.topics().forEach((topic) -> this.preferences.silence(silencing.post(), topic));
	}

	private byte[] sign(byte[] text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secrets.secret("unsubscribe"), "HmacSHA256"));
			return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A post and what it no longer wants mail about.
	 */
	public record Silencing(Addressee post, Set<Topic> topics) {
	}

}
