package io.kehoach.notification.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.MailSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;

import org.springframework.stereotype.Component;

/**
 * Letters in the form that travels, with the headers that keep machines from answering
 * and let people unsubscribe.
 */
@Component
class MimeLetters {

	private static final String UTF_8 = "UTF-8";

	private static final int FIRST_BYTES = 32 * 1024;

	static {
		// Unnamed, Jakarta Mail looks for it on the whole class path, several times a
		// mail.
		System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
	}

	private final Session session = Session.getInstance(new Properties());

	private final BusinessClock clock;

	private final MailSettings settings;

	MimeLetters(BusinessClock clock, MailSettings settings) {
		this.clock = clock;
		this.settings = settings;
	}

	MimeMessage message(Letter letter) throws MessagingException {
		refuseInjection(letter);
		SMTPMessage message = new Identified(this.session, letter.messageId());
		// Servers that speak DSN (RFC 3461) return the headers only, and only on failure.
		message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
		message.setReturnOption(SMTPMessage.RETURN_HDRS);
		if (!this.settings.bounces().isBlank()) {
			message.setEnvelopeFrom(returnAddress(letter));
		}
		message.setFrom(new InternetAddress(this.settings.from()));
		message.setRecipient(Message.RecipientType.TO, mailbox(letter));
		message.setSubject(letter.subject(), UTF_8);
		message.setSentDate(Date.from(this.clock.instant()));
		message.setHeader("Content-Language", letter.language());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		if (letter.thread() != null) {
			message.setHeader("References", letter.thread());
			message.setHeader("In-Reply-To", letter.thread());
		}
		if (letter.unsubscribe() != null) {
			message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
			message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
		message.setContent(parts(letter));
		message.saveChanges();
		return message;
	}

	/**
	 * An address of its own for each mail, so that a report names it whatever it returns.
	 */
	private String returnAddress(Letter letter) {
		String token = letter.messageId().substring(1, letter.messageId().indexOf('@'));
		return this.settings.bounces().replaceFirst("@", "+" + token + "@");
	}

	private static MimeMultipart parts(Letter letter) throws MessagingException {
		MimeMultipart parts = new MimeMultipart("alternative");
		parts.addBodyPart(part(letter.text(), "plain"));
		parts.addBodyPart(part(letter.html(), "html"));
		if (letter.calendar() != null) {
			MimeBodyPart calendar = new MimeBodyPart();
			calendar.setText(letter.calendar(), UTF_8, "calendar");
			calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH");
			calendar.setHeader("Content-Transfer-Encoding", "base64");
			parts.addBodyPart(calendar);
		}
		return parts;
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

	private static InternetAddress mailbox(Letter letter) throws MessagingException {
		try {
			InternetAddress strict = new InternetAddress(letter.to().address(), true);
			strict.setPersonal(letter.to().name().isEmpty() ? null : letter.to().name(), UTF_8);
			return strict;
		}
		catch (UnsupportedEncodingException ex) {
			throw new MessagingException("UTF-8 is always there", ex);
		}
	}

	private static void refuseInjection(Letter letter) throws MessagingException {
		boolean controls = letter.subject().chars().anyMatch(Character::isISOControl);
		if (controls || !letter.to().usable()) {
			throw new MessagingException("A header may not hold a line break");
		}
	}

	/**
	 * A message that keeps the id it was given.
	 */
	private static final class Identified extends SMTPMessage {

		private final String id;

		private Identified(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

		/** Encoders write byte by byte; on its way each would pass through many hands. */
		@Override
		public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
			ByteArrayOutputStream whole = new ByteArrayOutputStream(FIRST_BYTES);
			super.writeTo(whole, ignored);
			whole.writeTo(out);
		}

	}

}
