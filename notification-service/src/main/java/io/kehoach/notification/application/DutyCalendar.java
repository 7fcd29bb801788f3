package io.kehoach.notification.application;

import io.kehoach.notification.domain.SendingHours;

/**
 * Sending hours over the working days that are known now.
 */
public interface DutyCalendar {

	SendingHours hours();

}
