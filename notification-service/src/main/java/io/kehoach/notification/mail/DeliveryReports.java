package io.kehoach.notification.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.notification.application.Bounce;
import io.kehoach.notification.application.BounceReports;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads multipart/report mails (RFC 3462, 3464). The mail that failed is named by the
 * returned headers, or by the address that the report was sent to.
 */
@Component
class DeliveryReports implements BounceReports {

	private static final Pattern RETURN_ADDRESS = Pattern.compile("\\+([0-9a-f]{40})@");

	private static final int MOST_BLOCKS = 50;

	@Override
	public Optional<Bounce> read(byte[] mail) {
		try {
			MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(mail));
			if (!message.isMimeType("multipart/report")) {
				throw new NotAReport("not multipart/report");
			}
			return read(message, new MimeMultipart(message.getDataHandler().getDataSource()));
		}
		catch (MessagingException | IOException ex) {
			throw new NotAReport(String.valueOf(ex.getMessage()));
		}
	}

	private static Optional<Bounce> read(MimeMessage message, Multipart parts) throws MessagingException, IOException {
		Set<String> ids = returnAddress(message);
		Failed failed = null;
		for (int index = 0; index < parts.getCount(); index++) {
			BodyPart part = parts.getBodyPart(index);
			if (part.isMimeType("message/delivery-status")) {
				failed = failed(part);
			}
			else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
				add(ids, first(new InternetHeaders(part.getInputStream()), "Message-ID"));
			}
		}
		return Optional.ofNullable(failed).map((found) -> new Bounce(ids, found.recipients(), found.reason()));
	}

	private static Set<String> returnAddress(MimeMessage message) throws MessagingException {
		Set<String> ids = new LinkedHashSet<>();
		for (String header : new String[] { "To", "Delivered-To", "X-Original-To" }) {
			String[] values = message.getHeader(header);
			Matcher token = RETURN_ADDRESS.matcher((values == null) ? "" : String.join(" ", values));
			while (token.find()) {
				ids.add("<" + token.group(1) + "@kehoach>");
			}
		}
		return ids;
	}

	/** Blocks of fields: one about the mail, then one about each recipient. */
	private static @Nullable Failed failed(BodyPart status) throws MessagingException, IOException {
		Set<String> recipients = new LinkedHashSet<>();
		String reason = "";
		try (InputStream in = status.getInputStream()) {
			for (int block = 0; block < MOST_BLOCKS && in.available() > 0; block++) {
				InternetHeaders fields = new InternetHeaders(in);
				if (first(fields, "Action").equalsIgnoreCase("failed") && first(fields, "Status").startsWith("5")) {
					add(recipients, address(first(fields, "Final-Recipient")));
					add(recipients, address(first(fields, "Original-Recipient")));
					reason = "bounced: " + first(fields, "Status") + " " + untyped(first(fields, "Diagnostic-Code"));
				}
			}
		}
		return recipients.isEmpty() ? null : new Failed(recipients, SmtpReplies.clean(reason));
	}

	private static String first(InternetHeaders fields, String name) {
		return Objects.requireNonNullElse(fields.getHeader(name, null), "").strip();
	}

	private static String address(String field) {
		return untyped(field).replaceAll("[<>]", "");
	}

	/** "rfc822; minh@thpt-01.vn" without its type. */
	private static String untyped(String field) {
		return field.substring(field.indexOf(';') + 1).strip();
	}

	private static void add(Set<String> values, String value) {
		if (!value.isEmpty()) {
			values.add(value);
			values.add(value.toLowerCase(Locale.ROOT));
		}
	}

	private record Failed(Set<String> recipients, String reason) {
	}

}
