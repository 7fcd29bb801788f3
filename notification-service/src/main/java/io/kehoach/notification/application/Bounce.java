package io.kehoach.notification.application;

import java.util.Set;

/**
 * A report that mail could not be delivered (RFC 3464).
 *
 * @param messageIds of the mail it is about, as the report names them
 * @param recipients to whom it was addressed
 * @param reason the other side's words
 */
public record Bounce(Set<String> messageIds, Set<String> recipients, String reason) {

}
