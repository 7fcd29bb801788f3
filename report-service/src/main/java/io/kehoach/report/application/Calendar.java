package io.kehoach.report.application;

import io.kehoach.chassis.time.WorkingDays;

/**
 * The working days as plan-service announced them.
 */
public interface Calendar {

	WorkingDays workingDays();

}
