package io.kehoach.local.mail;

import java.nio.file.Path;

/**
 * Where mail is taken, shown and kept, and how large one message may be.
 */
record MailSettings(int smtpPort, int httpPort, Path data, int largestMessage) {

	private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

	static MailSettings fromSystemProperties() {
		return new MailSettings(Integer.getInteger("mail.smtp-port", 1025), Integer.getInteger("mail.http-port", 8025),
				Path.of(System.getProperty("mail.data", ".kehoach/mail")),
				Integer.getInteger("mail.largest-message", TEN_MEBIBYTES));
	}

}
