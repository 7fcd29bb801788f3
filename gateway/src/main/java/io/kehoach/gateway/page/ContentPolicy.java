package io.kehoach.gateway.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * The page may load what this site serves and nothing else. The import map is the one
 * inline block, allowed by its hash.
 */
@Component
public class ContentPolicy {

	private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
			Pattern.DOTALL);

	private final String directives;

	ContentPolicy(IndexPage page) {
		this.directives = "default-src 'none'; script-src 'self' '" + importMapHash(page.html())
				+ "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
				+ " form-action 'self'; frame-ancestors 'none'";
	}

	/** The header's value. */
	public String directives() {
		return this.directives;
	}

	static String importMapHash(String html) {
		Matcher map = IMPORT_MAP.matcher(html);
		if (!map.find()) {
			throw new IllegalStateException("index.html has no import map");
		}
		return "sha256-" + Base64.getEncoder().encodeToString(sha256().digest(bytes(map.group(1))));
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
