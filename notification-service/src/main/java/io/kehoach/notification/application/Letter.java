package io.kehoach.notification.application;

import io.kehoach.notification.domain.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be sent.
 *
 * @param messageId stable: the same notification sent twice is the same message
 * @param thread what the mail belongs to, so that programs show one task's mails together
 * @param unsubscribe one-click address, null for duties
 */
public record Letter(Recipient to, String messageId, @Nullable String thread, String subject, String text, String html,
		String language, @Nullable String unsubscribe, @Nullable String calendar) {
}
