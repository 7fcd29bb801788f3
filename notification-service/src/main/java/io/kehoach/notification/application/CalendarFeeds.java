package io.kehoach.notification.application;

import java.util.List;
import java.util.Optional;

/**
 * Personal calendar feeds: an address that shows a person's units' dates to whoever knows
 * it, until it is revoked.
 */
public interface CalendarFeeds {

	/** Makes a new address; the person's earlier one stops working. */
	String renew(String subject, List<String> unitIds);

	void revoke(String subject);

	/** The units an address shows; empty where it is none or was revoked. */
	Optional<List<String>> unitsOf(String token);

}
