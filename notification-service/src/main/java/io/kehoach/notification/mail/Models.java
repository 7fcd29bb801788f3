package io.kehoach.notification.mail;

import java.time.LocalDate;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.Directory;
import io.kehoach.notification.application.DutyCalendar;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.SendingHours;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what a template may say about a notification, in words.
 */
@Component
class Models {

	private final Directory directory;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	Models(Directory directory, DutyCalendar calendar, BusinessClock clock) {
		this.directory = directory;
		this.calendar = calendar;
		this.clock = clock;
	}

	MailModel of(About about, Addressee to, String language, int count) {
		return of(about, to, language, count, about.planNumber());
	}

	/**
	 * @param planNumber that leads the subject
	 */
	MailModel of(About about, Addressee to, String language, int count, @Nullable String planNumber) {
		Words words = Words.of(language);
		String title = Words.clean(about.title());
		String number = Words.clean(planNumber);
		return new MailModel(number.isEmpty() ? "" : "[" + number + "] ", Words.clean(about.planTitle()),
				Words.clean(about.itemNo()), title, Words.brief(title), unitName(about.unitId()),
				words.to(unitName(to.unitId()), to.post()), due(about, words), Words.clean(about.reason()),
				words.role(about.role()), Boolean.TRUE.equals(about.granted()), days(about), count,
				words.due(this.clock.today()));
	}

	String due(About about, Words words) {
		return words.due(about.dueOn(), about.lastDay(this.clock.zone()));
	}

	private long days(About about) {
		LocalDate target = about.remindOn();
		if (target == null) {
			return 0;
		}
		SendingHours hours = this.calendar.hours();
		LocalDate today = this.clock.today();
		LocalDate counted = today.isAfter(target) ? about.lateFrom(target, hours) : target;
		return Math.abs(hours.calendar().between(today, counted));
	}

	String unitName(@Nullable String unitId) {
		if (unitId == null) {
			return "";
		}
		return this.directory.unit(unitId).map((unit) -> Words.clean(unit.name())).orElse(unitId);
	}

}
