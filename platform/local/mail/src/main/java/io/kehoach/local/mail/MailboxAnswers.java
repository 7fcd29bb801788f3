package io.kehoach.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each address of the mailbox answers.
 */
final class MailboxAnswers {

	private static final Pattern PAGE = Pattern.compile("/messages/(\\d{16})(/html)?");

	private static final Pattern FILE = Pattern.compile("/api/messages/(\\d{16})\\.eml");

	/** A mail's own styles may show; its scripts, forms and remote pictures may not. */
	private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private static final int PAGE_SIZE = 100;

	private static final int LARGEST_LIST = 5000;

	private final Mailbox mailbox;

	private final JsonMapper json = JsonMapper.builder().build();

	MailboxAnswers(Mailbox mailbox) {
		this.mailbox = mailbox;
	}

	Answer to(URI uri) throws IOException {
		Map<String, String> query = query(uri);
		return switch (uri.getPath()) {
			case "/" -> Answer.page(MailboxPages.list(newest(query, PAGE_SIZE), query.get("to"), this.mailbox.size()));
			case "/api/messages" -> list(query);
			case "/mailbox.css" -> Answer.of("text/css; charset=utf-8", resource("mailbox.css"));
			default -> mail(uri.getPath());
		};
	}

	private Answer list(Map<String, String> query) {
		List<MailSummary> items = newest(query, limit(query));
		Map<String, @Nullable Object> body = new HashMap<>();
		body.put("items", items);
		body.put("next", (items.size() == limit(query)) ? items.getLast().id() : null);
		return Answer.of("application/json", this.json.writeValueAsBytes(body));
	}

	private List<MailSummary> newest(Map<String, String> query, int limit) {
		return this.mailbox.newest(query.get("before"), query.get("to"), limit);
	}

	private static int limit(Map<String, String> query) {
		String limit = query.getOrDefault("limit", "1000");
		return limit.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(limit), 1, LARGEST_LIST) : LARGEST_LIST;
	}

	private Answer mail(String path) throws IOException {
		Matcher file = FILE.matcher(path);
		if (file.matches()) {
			return answer(this.mailbox.find(file.group(1)), this::raw);
		}
		Matcher page = PAGE.matcher(path);
		if (!page.matches()) {
			return Answer.failure(404, "Không có trang này / No such page");
		}
		boolean html = page.group(2) != null;
		return answer(this.mailbox.find(page.group(1)), html ? this::html : this::page);
	}

	private Answer raw(MailSummary mail) throws IOException {
		return Answer.of("message/rfc822", Files.readAllBytes(this.mailbox.file(mail)))
			.with("Content-Disposition", "attachment; filename=\"" + mail.id() + ".eml\"");
	}

	private Answer page(MailSummary mail) throws IOException {
		return Answer.page(MailboxPages.mail(mail, MailContent.read(this.mailbox.file(mail))));
	}

	private Answer html(MailSummary mail) throws IOException {
		String html = MailContent.read(this.mailbox.file(mail)).html();
		return Answer.page((html != null) ? html : "").with("Content-Security-Policy", MAIL_POLICY);
	}

	private static Answer answer(Optional<MailSummary> mail, Reading reading) throws IOException {
		return mail.isPresent() ? reading.of(mail.get()) : Answer.failure(404, "Không có thư này / No such message");
	}

	private static Map<String, String> query(URI uri) {
		Map<String, String> query = new HashMap<>();
		for (String pair : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&", -1)) {
			int equals = pair.indexOf('=');
			if (equals > 0 && equals < pair.length() - 1) {
				query.put(pair.substring(0, equals),
						URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
			}
		}
		return query;
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream input = MailboxAnswers.class.getResourceAsStream(name)) {
			return Objects.requireNonNull(input, name).readAllBytes();
		}
	}

	/** Reads something of one mail. */
	private interface Reading {

		Answer of(MailSummary mail) throws IOException;

	}

}
