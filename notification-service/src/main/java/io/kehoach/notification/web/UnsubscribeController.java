package io.kehoach.notification.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.ConfirmPage;
import io.kehoach.notification.application.Unsubscribing;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One-click unsubscribe (RFC 8058). Reading the address only shows a page: mail scanners
 * open every link.
 */
@RestController
@RequestMapping("/unsubscribe")
class UnsubscribeController {

	private static final String CLOSED = "default-src 'none'; form-action 'self'; base-uri 'none'";

	private final Unsubscribing unsubscribing;

	private final ConfirmPage page;

	private final NotificationViews views;

	UnsubscribeController(Unsubscribing unsubscribing, ConfirmPage page, NotificationViews views) {
		this.unsubscribing = unsubscribing;
		this.page = page;
		this.views = views;
	}

	@GetMapping("/{token}")
	ResponseEntity<String> confirm(@PathVariable String token) {
		return html(this.page.ask(known(token).topics(), this.views.language()));
	}

	@PostMapping("/{token}")
	ResponseEntity<String> unsubscribe(@PathVariable String token) {
		this.unsubscribing.silence(known(token));
		return html(this.page.done(this.views.language()));
	}

	private Unsubscribing.Silencing known(String token) {
		return this.unsubscribing.read(token)
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unsubscribe-unknown"));
	}

	private static ResponseEntity<String> html(String page) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.header("Content-Security-Policy", CLOSED + "; style-src 'sha256-" + hash(styleOf(page)) + "'")
			.header("Cache-Control", "no-store")
			.body(page);
	}

	/** Nothing else of the page may be styled, and nothing may run. */
	private static String styleOf(String page) {
		String begin = "<style>";
		return page.substring(page.indexOf(begin) + begin.length(), page.indexOf("</style>"));
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
