package io.kehoach.report.domain.scoring;

import java.time.LocalDate;

/**
 * When a year's scores are given: each last day is included.
 *
 * @param objections working days from the preview in which units may object
 */
public record Windows(LocalDate selfFrom, LocalDate selfTo, LocalDate appraiseTo, LocalDate recheckTo, int objections) {

	public boolean ordered() {
		return !this.selfTo.isBefore(this.selfFrom) && !this.appraiseTo.isBefore(this.selfTo)
				&& !this.recheckTo.isBefore(this.appraiseTo);
	}

	public boolean selfOpen(LocalDate day) {
		return !day.isBefore(this.selfFrom) && !day.isAfter(this.selfTo);
	}

	public boolean selfClosed(LocalDate day) {
		return day.isAfter(this.selfTo);
	}

	/** Appraising may begin as soon as a unit has scored itself. */
	public boolean appraisalOpen(LocalDate day) {
		return !day.isBefore(this.selfFrom) && !day.isAfter(this.appraiseTo);
	}

	boolean recheckOpen(LocalDate day) {
		return !day.isAfter(this.recheckTo);
	}

}
