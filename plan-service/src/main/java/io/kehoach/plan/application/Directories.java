package io.kehoach.plan.application;

import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.WorkingCalendar;

/** The directory and the working days as they stand now. */
public interface Directories {

	Directory directory();

	WorkingCalendar calendar();

}
