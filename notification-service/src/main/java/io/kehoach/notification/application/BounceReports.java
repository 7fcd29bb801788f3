package io.kehoach.notification.application;

import java.util.Optional;

/**
 * Reads delivery reports.
 */
public interface BounceReports {

	/**
	 * @return empty where the report says anything but that delivery has failed for good
	 * @throws NotAReport where it is no delivery report
	 */
	Optional<Bounce> read(byte[] mail);

	/**
	 * What was handed in is some other mail.
	 */
	class NotAReport extends RuntimeException {

		public NotAReport(String why) {
			super(why);
		}

	}

}
