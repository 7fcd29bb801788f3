package io.kehoach.notification.application;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.notification.domain.Addressee;

/**
 * Keeps this service's copies of what others own; older states are dropped.
 */
public interface Pictures {

	void unit(Directory.Unit unit, long seq);

	void contact(Addressee post, long seq, Directory.Contact contact);

	void workingDays(int year, long seq, List<LocalDate> daysOff, List<LocalDate> extraWorkingDays);

	void plan(String planId, long seq, Plans.Plan plan);

}
