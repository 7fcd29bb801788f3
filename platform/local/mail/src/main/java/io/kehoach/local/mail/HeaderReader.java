package io.kehoach.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the summary of a kept mail from its file, without its body.
 */
final class HeaderReader {

	static final String ENVELOPE_FROM = "X-Kehoach-Envelope-From";

	static final String ENVELOPE_TO = "X-Kehoach-Envelope-To";

	private HeaderReader() {
	}

	static MailSummary read(String id, Path file) throws IOException {
		try (InputStream input = Files.newInputStream(file)) {
			return summary(id, decoded(new InternetHeaders(input)));
		}
		catch (MessagingException ex) {
			throw new IOException("Unreadable mail " + file.getFileName(), ex);
		}
	}

	private static MailSummary summary(String id, Map<String, List<String>> headers) {
		List<String> recipients = List.of(value(headers, ENVELOPE_TO, "").split(", ", -1));
		String from = value(headers, "From", value(headers, ENVELOPE_FROM, ""));
		return new MailSummary(id, from, recipients, value(headers, "Subject", ""), first(headers, "Date"),
				first(headers, "Message-ID"), headers);
	}

	private static Map<String, List<String>> decoded(InternetHeaders headers) {
		Map<String, List<String>> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		Collections.list(headers.getAllHeaders())
			.forEach((header) -> result.computeIfAbsent(header.getName(), (name) -> new ArrayList<>())
				.add(decoded(header.getValue())));
		return result;
	}

	private static String decoded(String value) {
		String unfolded = MimeUtility.unfold(value);
		try {
			return MimeUtility.decodeText(unfolded);
		}
		catch (UnsupportedEncodingException ex) {
			return unfolded;
		}
	}

	private static String value(Map<String, List<String>> headers, String name, String otherwise) {
		String value = first(headers, name);
		return (value != null) ? value : otherwise;
	}

	private static @Nullable String first(Map<String, List<String>> headers, String name) {
		List<String> values = headers.get(name);
		return (values != null) ? values.getFirst() : null;
	}

}
