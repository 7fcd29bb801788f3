package io.kehoach.local.mail;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a list of mails shows of one mail.
 *
 * @param id the name of its file, in order of arrival
 * @param to the addresses it was sent to, whether or not its headers name them
 * @param date the sender's date, in business time
 * @param headers every header, decoded
 */
record MailSummary(String id, String from, List<String> to, String subject, @Nullable String date,
		@Nullable String messageId, Map<String, List<String>> headers) {

	boolean isFor(String recipient) {
		return this.to.stream().anyMatch(recipient::equalsIgnoreCase);
	}

}
