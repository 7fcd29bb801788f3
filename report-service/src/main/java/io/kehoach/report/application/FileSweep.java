package io.kehoach.report.application;

import java.time.Duration;
import java.time.Instant;

import io.kehoach.chassis.time.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that no report names a day after they came, and what uploads left that
 * did not end. Every instance looks; a claim lets one through.
 */
@Component
class FileSweep {

	private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

	private static final Duration UNNAMED_KEPT = Duration.ofHours(24);

	private final ReportFiles files;

	private final SystemClock clock;

	FileSweep(ReportFiles files, SystemClock clock) {
		this.files = files;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${kehoach.report.file-sweep:10m}")
	void sweep() {
		Instant now = this.clock.instant();
		try {
			while (this.files.lookAtOne(now.minus(UNNAMED_KEPT), now)) {
				log.debug("Looked at a file that no signed report names");
			}
			while (this.files.removeOneUnfinished(now.minus(UNNAMED_KEPT))) {
				log.debug("Removed what an upload left that did not end");
			}
		}
		catch (DataAccessException ex) {
			log.warn("The sweep of files waits for the store: {}", ex.toString());
		}
	}

}
