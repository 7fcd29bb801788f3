package io.kehoach.notification.mail;

import io.kehoach.notification.domain.Outcome;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer, or its absence, means for the mail.
 */
final class SmtpReplies {

	private static final String SILENCE = "no answer: ";

	private static final int LONGEST = 500;

	private SmtpReplies() {
	}

	/**
	 * @param contentSent whether the content had been handed over when it happened
	 */
	static Outcome outcome(Exception failure, boolean contentSent) {
		int code = code(failure);
		String text = text(failure);
		if (code >= 500 && code < 600 && !aboutUs(code)) {
			return new Outcome.Refused(text);
		}
		if (code >= 400 && code < 600) {
			return new Outcome.NotNow(text);
		}
		return contentSent ? new Outcome.Unsure(SILENCE + text) : new Outcome.NotNow(SILENCE + text);
	}

	/**
	 * The server wants us to sign in or speaks of the dialogue: nothing is wrong with the
	 * mail.
	 */
	private static boolean aboutUs(int code) {
		return code == 503 || code == 530 || code == 534 || code == 535 || code == 538;
	}

	static boolean silent(String reply) {
		return reply.startsWith(SILENCE);
	}

	private static int code(@Nullable Exception failure) {
		for (Exception ex = failure; ex != null; ex = next(ex)) {
			int code = switch (ex) {
				case SMTPAddressFailedException address -> address.getReturnCode();
				case SMTPSenderFailedException sender -> sender.getReturnCode();
				case SMTPSendFailedException send -> send.getReturnCode();
				default -> -1;
			};
			if (code >= 400) {
				return code;
			}
		}
		return -1;
	}

	private static @Nullable Exception next(Exception ex) {
		return (ex instanceof MessagingException messaging) ? messaging.getNextException() : null;
	}

	/** The innermost words, which are the server's. */
	static String text(Exception failure) {
		Exception deepest = failure;
		for (Exception ex = next(failure); ex != null; ex = next(ex)) {
			deepest = ex;
		}
		return clean(deepest.getMessage());
	}

	static String clean(@Nullable String reply) {
		if (reply == null) {
			return "";
		}
		// The reply may repeat the address; the log has it already, and events must not.
		String oneLine = reply.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replaceAll("<[^>]*@[^>]*>", "<…>");
		return (oneLine.length() <= LONGEST) ? oneLine : oneLine.substring(0, LONGEST);
	}

}
