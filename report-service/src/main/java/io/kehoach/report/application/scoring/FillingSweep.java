package io.kehoach.report.application.scoring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the sheets that were not made because opening a year was interrupted.
 */
@Component
class FillingSweep {

	private static final Logger log = LoggerFactory.getLogger(FillingSweep.class);

	private final Rankings rankings;

	private final ScoringYear year;

	FillingSweep(Rankings rankings, ScoringYear year) {
		this.rankings = rankings;
		this.year = year;
	}

	@Scheduled(fixedDelayString = "${kehoach.report.sweep}")
	void sweep() {
		try {
			this.rankings.filling().forEach(this.year::fill);
		}
		catch (DataAccessException ex) {
			log.warn("The sweep waits for the store: {}", ex.toString());
		}
	}

}
