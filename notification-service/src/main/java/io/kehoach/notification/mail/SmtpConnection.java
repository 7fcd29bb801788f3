package io.kehoach.notification.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server, with a time-out for every stage and a long one at
 * the final dot: from there on the server may already have taken the mail, and giving up
 * early is what makes duplicates.
 */
final class SmtpConnection extends SMTPTransport {

	private final OneSocket sockets;

	private final SmtpSettings settings;

	private final ScheduledExecutorService watch;

	private boolean contentSent;

	private boolean used;

	private SmtpConnection(Session session, OneSocket sockets, SmtpSettings settings, ScheduledExecutorService watch) {
		super(session,
				new URLName("smtp", settings.host(), settings.port(), null, settings.username(), settings.password()));
		this.sockets = sockets;
		this.settings = settings;
		this.watch = watch;
	}

	static SmtpConnection open(SmtpSettings settings, ScheduledExecutorService watch) throws MessagingException {
		OneSocket sockets = new OneSocket();
		SmtpConnection connection = new SmtpConnection(Session.getInstance(properties(settings, sockets)), sockets,
				settings, watch);
		Future<?> limit = connection.limit(settings.stage());
		try {
			connection.connect(settings.host(), settings.port(), settings.username(), settings.password());
			return connection;
		}
		catch (MessagingException | RuntimeException ex) {
			sockets.cut();
			throw ex;
		}
		finally {
			limit.cancel(false);
		}
	}

	private static Properties properties(SmtpSettings settings, OneSocket sockets) {
		Properties properties = new Properties();
		properties.put("mail.smtp.socketFactory", sockets);
		properties.put("mail.smtp.socketFactory.fallback", "false");
		properties.put("mail.smtp.connectiontimeout", Long.toString(settings.connect().toMillis()));
		properties.put("mail.smtp.timeout", Long.toString(settings.answer().toMillis()));
		properties.put("mail.smtp.writetimeout", Long.toString(settings.answer().toMillis()));
		// Otherwise the host's name is looked up, which may take long where there is no
		// name server.
		properties.put("mail.smtp.localhost", settings.helo());
		properties.put("mail.smtp.quitwait", "false");
		properties.put("mail.smtp.quitonsessionreject", "true");
		properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
		properties.put("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
		properties.put("mail.smtp.ssl.checkserveridentity", "true");
		properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
		return properties;
	}

	/** Hands over one mail; afterwards {@link #contentSent()} says how far it came. */
	void handOver(MimeMessage message, InternetAddress to) throws MessagingException {
		this.contentSent = false;
		this.sockets.nextMail();
		Future<?> limit = limit(this.settings.stage().plus(this.settings.finalDot()));
		try {
			sendMessage(message, new InternetAddress[] { to });
		}
		finally {
			limit.cancel(false);
			this.used = true;
		}
	}

	@Override
	protected void finishData() throws IOException, MessagingException {
		this.contentSent = true;
		this.sockets.timeout(this.settings.finalDot().toMillis());
		super.finishData();
		this.sockets.timeout(this.settings.answer().toMillis());
	}

	/** Whether the server may hold the mail although it did not say so. */
	boolean contentSent() {
		return this.contentSent;
	}

	/**
	 * Whether it has carried a mail before; a kept connection may have been closed
	 * meanwhile.
	 */
	boolean used() {
		return this.used;
	}

	void cut() {
		this.sockets.cut();
	}

	private Future<?> limit(Duration longest) {
		return this.watch.schedule(this.sockets::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
	}

}
