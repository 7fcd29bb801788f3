package io.kehoach.notification.messaging;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.notification.application.Directory;
import io.kehoach.notification.application.Mailroom;
import io.kehoach.notification.application.Pictures;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Post;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps units, working days and contacts. Contacts are the only place where names and
 * addresses come in.
 */
@Component
class DirectoryListener {

	private final Pictures pictures;

	private final Mailroom mailroom;

	DirectoryListener(Pictures pictures, Mailroom mailroom) {
		this.pictures = pictures;
		this.mailroom = mailroom;
	}

	void onUnit(IncomingEvent event) {
		UnitState unit = event.read(UnitWire.class).unit();
		this.pictures.unit(new Directory.Unit(unit.id(), unit.name(), unit.kind(), unit.parentId(), unit.office(),
				unit.validFrom(), unit.validTo()), event.sequence());
	}

	void onWorkingDays(IncomingEvent event) {
		YearState year = event.read(WorkingDaysWire.class).workingDays();
		this.pictures.workingDays(year.year(), event.sequence(), orNone(year.daysOff()),
				orNone(year.extraWorkingDays()));
	}

	void onContact(IncomingEvent event) {
		ContactState contact = event.read(ContactWire.class).contact();
		Addressee post = new Addressee(contact.unitId(), contact.post());
		this.pictures.contact(post, event.sequence(), new Directory.Contact(contact.name(), contact.email(),
				contact.subject(), contact.validFrom(), contact.validTo()));
		this.mailroom.addressKnown(post);
	}

	private static List<LocalDate> orNone(@Nullable List<LocalDate> dates) {
		return (dates == null) ? List.of() : dates;
	}

	record UnitWire(UnitState unit) {
	}

	record UnitState(String id, String name, String kind, @Nullable String parentId, boolean office,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	record WorkingDaysWire(YearState workingDays) {
	}

	record YearState(int year, @Nullable List<LocalDate> daysOff, @Nullable List<LocalDate> extraWorkingDays) {
	}

	record ContactWire(ContactState contact) {
	}

	record ContactState(String unitId, Post post, @Nullable String name, @Nullable String email,
			@Nullable String subject, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
	}

}
