package io.kehoach.chassis.scan;

import java.io.InputStream;

/**
 * Looks for malware in a file before anybody can open it.
 */
public interface VirusScan {

	/**
	 * @throws ScanUnavailable where the scanner cannot be asked; the file waits
	 */
	Verdict scan(InputStream content);

	/** What is known of a file; nobody is told it is clean where nobody looked. */
	enum Verdict {

		CLEAN, INFECTED, NOT_SCANNED

	}

	/** The scanner does not answer. */
	class ScanUnavailable extends RuntimeException {

		public ScanUnavailable(Throwable cause) {
			super(cause);
		}

	}

}
