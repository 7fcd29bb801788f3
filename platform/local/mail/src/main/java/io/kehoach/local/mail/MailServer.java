package io.kehoach.local.mail;

import java.io.IOException;
import java.net.InetAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Runs the SMTP server and the mailbox page until the process is told to stop, both on
 * the loopback address only. Configured by the system properties {@code mail.smtp-port},
 * {@code mail.http-port} and {@code mail.data}.
 */
public final class MailServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(MailServer.class);

	private final SMTPServer smtp;

	private final MailboxHttp http;

	MailServer(MailSettings settings) throws IOException {
		Mailbox mailbox = Mailbox.open(settings.data());
		this.smtp = SMTPServer.port(settings.smtpPort())
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.softwareName("Kehoach local mail")
			.maxConnections(50)
			.maxRecipients(100)
			.maxMessageSize(settings.largestMessage())
			.insertReceivedHeaders(false)
			.messageHandlerFactory((context) -> new IncomingMail(mailbox, settings.largestMessage()))
			.build();
		this.http = new MailboxHttp(settings.httpPort(), mailbox);
	}

	public static void main(String[] args) throws IOException {
		MailSettings settings = MailSettings.fromSystemProperties();
		MailServer server = new MailServer(settings);
		Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mail-stop"));
		server.start();
		logger.info("Mail taken on 127.0.0.1:{}, shown on http://localhost:{}/, kept in {}", settings.smtpPort(),
				settings.httpPort(), settings.data());
	}

	void start() {
		this.smtp.start();
		this.http.start();
	}

	int smtpPort() {
		return this.smtp.getPortAllocated();
	}

	int httpPort() {
		return this.http.port();
	}

	@Override
	public void close() {
		this.smtp.stop();
		this.http.stop();
	}

}
