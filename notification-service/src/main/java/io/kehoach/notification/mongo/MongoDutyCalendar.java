package io.kehoach.notification.mongo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.chassis.time.WorkingDays;
import io.kehoach.notification.application.DutyCalendar;
import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.domain.SendingHours;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Working days by year, joined into one calendar and held for a moment.
 */
@Repository
class MongoDutyCalendar implements DutyCalendar {

	private static final String COLLECTION = "working-days";

	private final MongoTemplate mongo;

	private final Guards guards;

	private final BusinessClock clock;

	private final MailSettings settings;

	private final Remembered<SendingHours> hours = new Remembered<>(this::read);

	MongoDutyCalendar(MongoTemplate mongo, Guards guards, BusinessClock clock, MailSettings settings) {
		this.mongo = mongo;
		this.guards = guards;
		this.clock = clock;
		this.settings = settings;
	}

	void keep(int year, long seq, List<LocalDate> daysOff, List<LocalDate> extraWorkingDays) {
		String id = Integer.toString(year);
		this.guards.keepPicture(COLLECTION, id, seq, new YearRow(id, daysOff, extraWorkingDays));
		this.hours.forget();
	}

	@Override
	public SendingHours hours() {
		return this.hours.get();
	}

	private SendingHours read() {
		Set<LocalDate> off = new HashSet<>();
		Set<LocalDate> extra = new HashSet<>();
		this.mongo.findAll(YearRow.class, COLLECTION).forEach((year) -> {
			off.addAll(year.daysOff());
			extra.addAll(year.extraWorkingDays());
		});
		return new SendingHours(this.settings.opens(), this.settings.closes(), this.clock.zone(),
				new WorkingDays(off, extra));
	}

	record YearRow(@Id String id, List<LocalDate> daysOff, List<LocalDate> extraWorkingDays) {
	}

}
