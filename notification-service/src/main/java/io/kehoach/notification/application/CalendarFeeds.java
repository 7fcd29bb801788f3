package io.kehoach.notification.application;

import java.util.List;
import java.util.Optional;

/**
 * Personal calendar feeds: an address that shows a person's units' dates to whoever knows
 * it, until it is revoked.
 */
public interface CalendarFeeds {

	/**
	 * Makes a new address; the person's earlier one stops working.
	 * @param byRole units that the person sees by role alone, which the directory cannot
	 * say later
	 */
	String renew(String subject, List<String> byRole);

	void revoke(String subject);

	/** Whose address it is; empty where it is none or was revoked. */
	Optional<Feed> find(String token);

	record Feed(String subject, List<String> byRole) {
	}

}
