package io.kehoach.plan.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.application.Directories;
import io.kehoach.plan.application.DirectoryEvents;
import io.kehoach.plan.domain.directory.Contact;
import io.kehoach.plan.domain.directory.DirectoryEvent;
import io.kehoach.plan.domain.directory.DirectoryEvent.ContactChanged;
import io.kehoach.plan.domain.directory.DirectoryEvent.ContactClosed;
import io.kehoach.plan.domain.directory.DirectoryEvent.ContactCreated;
import io.kehoach.plan.domain.directory.DirectoryEvent.GroupChanged;
import io.kehoach.plan.domain.directory.DirectoryEvent.GroupClosed;
import io.kehoach.plan.domain.directory.DirectoryEvent.GroupCreated;
import io.kehoach.plan.domain.directory.DirectoryEvent.UnitChanged;
import io.kehoach.plan.domain.directory.DirectoryEvent.UnitClosed;
import io.kehoach.plan.domain.directory.DirectoryEvent.UnitCreated;
import io.kehoach.plan.domain.directory.DirectoryEvent.WorkingDaysChanged;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what happens in the directory in the form of the topics {@code unit-events} and
 * {@code contact-events}.
 */
@Component
class DirectoryEventsWriter implements DirectoryEvents {

	private final BusinessClock clock;

	private final Directories directories;

	DirectoryEventsWriter(BusinessClock clock, Directories directories) {
		this.clock = clock;
		this.directories = directories;
	}

	@Override
	public OutgoingEvent of(DirectoryEvent event, Actor actor) {
		return switch (event) {
			case UnitCreated it -> unit("unit.created", actor, Map.of(), it.unit());
			case UnitChanged it -> unit("unit.changed", actor, changed(it.before(), it.unit()), it.unit());
			case UnitClosed it -> unit("unit.closed", actor, changed(it.before(), it.unit()), it.unit());
			case GroupCreated it -> group("group.created", actor, Map.of(), it.group());
			case GroupChanged it -> group("group.changed", actor, changed(it.before(), it.group()), it.group());
			case GroupClosed it -> group("group.closed", actor, Map.of("closed", true), it.group());
			case WorkingDaysChanged it -> new OutgoingEvent("working-days.changed", 1,
					new WorkingDaysEventPayload(now(), actor, Map.of(), it.year()));
			case ContactCreated it -> contact("contact.created", actor, Map.of(), it.contact());
			case ContactChanged it ->
				contact("contact.changed", actor, changed(it.before(), it.contact()), it.contact());
			case ContactClosed it -> contact("contact.closed", actor, changed(it.before(), it.contact()), it.contact());
		};
	}

	private OutgoingEvent unit(String type, Actor actor, Map<String, @Nullable Object> changed, Unit unit) {
		return new OutgoingEvent(type, 1, new UnitEventPayload(now(), actor, changed, UnitPicture.of(unit)));
	}

	private OutgoingEvent group(String type, Actor actor, Map<String, @Nullable Object> changed, UnitGroup group) {
		GroupPicture picture = GroupPicture.of(group, directories.directory().members(group, clock.today()));
		return new OutgoingEvent(type, 1, new GroupEventPayload(now(), actor, changed, picture));
	}

	private OutgoingEvent contact(String type, Actor actor, Map<String, @Nullable Object> changed, Contact contact) {
		return new OutgoingEvent(type, 1, new ContactEventPayload(now(), actor, changed, ContactPicture.of(contact)));
	}

	private static Map<String, @Nullable Object> changed(Record before, Record after) {
		return RecordChange.between(before, after);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
