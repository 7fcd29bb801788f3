package io.kehoach.report.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the clock act. No node is elected: every instance looks, and each document lets
 * one through.
 */
@Component
class Sweep {

	private static final Logger log = LoggerFactory.getLogger(Sweep.class);

	private final PeriodSchedule schedule;

	Sweep(PeriodSchedule schedule) {
		this.schedule = schedule;
	}

	@Scheduled(fixedDelayString = "${kehoach.report.sweep}")
	void sweep() {
		try {
			this.schedule.sweep();
		}
		catch (DataAccessException ex) {
			log.warn("The sweep waits for the store: {}", ex.toString());
		}
	}

}
