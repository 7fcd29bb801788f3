package io.kehoach.plan.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.archive.Archive;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.plan.application.BuiltPart;
import io.kehoach.plan.application.FailedPart;
import io.kehoach.plan.application.Directories;
import io.kehoach.plan.domain.DerivingCalls;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.Origin;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent;
import io.kehoach.plan.domain.directory.Contact;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.DirectoryEvent;
import io.kehoach.plan.domain.directory.Post;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitGroup;
import io.kehoach.plan.domain.directory.UnitKind;
import io.kehoach.plan.domain.directory.WorkingCalendar;
import io.kehoach.plan.domain.directory.WorkingYear;
import io.kehoach.plan.fixtures.Golden;

/** Every event of this service, each made by the command that raises it. */
final class EventSamples {

	private static final TestClock CLOCK = new TestClock();

	private EventSamples() {
	}

	static List<Sample> ofPlans() {
		Plan issued = Golden.issued();
		Plan derived = Plan.draft("plan-2", "thpt-01", Golden.draft().content(), Origin.derived("plan-1"));
		Plan next = Plan.draft("plan-3", "so-gddt", Golden.draft().content(),
				Origin.rolledOver("plan-1", List.of("i3")));
		return List.of(
				plan("plan.imported", Golden.OFFICE, "2023-01-16T08:00:00+07:00",
						() -> new PlanChange(Golden.draft(), List.of(new PlanEvent.PlanImported()))),
				plan("plan.submitted", Golden.OFFICE, "2023-01-16T08:00:00+07:00", () -> Golden.draft().submit()),
				plan("plan.returned", Golden.DIRECTOR, "2023-01-16T08:00:00+07:00",
						() -> Golden.draft().submit().plan().sendBack("Cần ghi rõ đơn vị phối hợp.")),
				plan("plan.issued", Golden.DIRECTOR, "2023-01-16T08:00:00+07:00",
						() -> Golden.draft().issue(Golden.issuing("2023-01-16T08:00:00+07:00", Golden.directory()))),
				plan("plan.amended", Golden.DIRECTOR, "2023-03-01T08:00:00+07:00",
						() -> issued.amend()
							.plan()
							.editAmendment(Golden.firstRow("Tham mưu ban hành văn bản chỉ đạo, hướng dẫn và kiểm tra."))
							.plan()
							.issueAmendment(Golden.issuing("2023-03-01T08:00:00+07:00", Golden.directory()))),
				plan("plan.addressees-changed", Actor.SYSTEM, "2023-05-04T08:00:00+07:00",
						() -> issued.join("thpt-03", LocalDate.of(2023, 5, 4), List.of("don-vi-truc-thuoc"))),
				plan("plan.closed", Golden.OFFICE, "2024-01-10T08:00:00+07:00", () -> issued.close("Đã hoàn thành.")),
				plan("plan.cancelled", Golden.DIRECTOR, "2023-02-01T08:00:00+07:00",
						() -> issued.cancel("Ban hành nhầm.")),
				plan("plan.rolled-over", Golden.OFFICE, "2023-12-20T08:00:00+07:00",
						() -> new PlanChange(next, List.of(new PlanEvent.PlanRolledOver("plan-1")))),
				plan("derived-plan.due", Actor.SYSTEM, "2023-02-01T08:00:00+07:00",
						() -> DerivingCalls.make(issued, CLOCK.instant(), Set.of())),
				plan("derived-plan.missing", Actor.SYSTEM, "2023-02-07T08:00:00+07:00", () -> DerivingCalls.make(issued,
						CLOCK.instant(), Set.of("thpt-01"))),
				new Sample("distribution.acknowledged", "2023-01-17T09:00:00+07:00",
						() -> plans()
							.acknowledged(DistributionEntry.of(issued, issued.content().body().recipients().getFirst())
								.acknowledged("u-21bc", CLOCK.instant(), "Đã gửi bản giấy."), Golden.OFFICE)),
				new Sample("derived-plan.issued", "2023-02-06T08:00:00+07:00",
						() -> plans()
							.of(derived.issue(Golden.issuing("2023-02-06T08:00:00+07:00", Golden.directory())),
									new Actor("u-thpt-01", "unit"))
							.getLast()),
				new Sample("evidence-pack.part-failed", "2023-06-20T09:00:05+07:00",
						() -> new WirePackFacts(CLOCK)
							.failed(new FailedPart("pack-1", "plan-2023-dan-van", "so-gddt", "file-unreadable"))),
				new Sample("evidence-pack.part-ready", "2023-06-20T09:00:05+07:00",
						() -> new WirePackFacts(CLOCK)
							.ready(new BuiltPart("pack-1", "plan-2023-dan-van", "so-gddt", "ho-so-pack-1-ke-hoach.zip",
									new Archive("pack-1:plan-service", "pack-1:plan-service#1",
											"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 48213,
											12)))));
	}

	static List<Sample> ofTheDirectory() {
		Unit unit = new Unit("thpt-01", "Trường THPT Ngô Quyền", UnitKind.SUBORDINATE, "so-gddt",
				List.of("THPT Ngô Quyền"), false, LocalDate.of(2023, 1, 1), null, null);
		Unit renamed = new Unit("thpt-01", "Trường THPT chuyên Ngô Quyền", UnitKind.SUBORDINATE, "so-gddt",
				List.of("THPT Ngô Quyền"), false, LocalDate.of(2023, 1, 1), null, null);
		UnitGroup group = Golden.subordinates();
		Contact contact = new Contact("thpt-01", Post.FOCAL_POINT, "Nguyễn Thị Minh", "thpt-01@example.invalid",
				"u-thpt-01", LocalDate.of(2023, 1, 1), null);
		Contact moved = new Contact("thpt-01", Post.FOCAL_POINT, "Nguyễn Thị Minh", "van-thu@example.invalid",
				"u-thpt-01", LocalDate.of(2023, 1, 1), null);
		WorkingYear year = new WorkingYear(2023, List.of(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 1, 20),
				LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 4)), List.of());
		return List.of(directory("unit.created", "2023-01-10T08:00:00+07:00", new DirectoryEvent.UnitCreated(unit)),
				directory("unit.changed", "2023-02-10T08:00:00+07:00", new DirectoryEvent.UnitChanged(unit, renamed)),
				directory("unit.closed", "2023-08-01T08:00:00+07:00",
						new DirectoryEvent.UnitClosed(unit, unit.closed(LocalDate.of(2023, 7, 31), "thpt-02"))),
				directory("group.created", "2023-01-10T08:00:00+07:00", new DirectoryEvent.GroupCreated(group)),
				directory("group.changed", "2023-05-04T08:00:00+07:00",
						new DirectoryEvent.GroupChanged(group, group.alsoCalled("Các trường, trung tâm"))),
				directory("group.closed", "2023-12-01T08:00:00+07:00", new DirectoryEvent.GroupClosed(group.close())),
				directory("working-days.changed", "2023-01-10T08:00:00+07:00",
						new DirectoryEvent.WorkingDaysChanged(year)),
				directory("contact.created", "2023-01-10T08:00:00+07:00", new DirectoryEvent.ContactCreated(contact)),
				directory("contact.changed", "2023-03-01T08:00:00+07:00",
						new DirectoryEvent.ContactChanged(contact, moved)),
				directory("contact.closed", "2023-06-01T08:00:00+07:00",
						new DirectoryEvent.ContactClosed(contact, contact.closed(LocalDate.of(2023, 5, 31)))));
	}

	private static Sample plan(String type, Actor actor, String at, Supplier<PlanChange> command) {
		return new Sample(type, at, () -> plans().of(command.get(), actor).getFirst());
	}

	private static Sample directory(String type, String at, DirectoryEvent event) {
		return new Sample(type, at, () -> new DirectoryEventsWriter(CLOCK, new Fixed()).of(event, Golden.ADMIN));
	}

	private static PlanEventsWriter plans() {
		return new PlanEventsWriter(CLOCK);
	}

	record Sample(String type, String at, Supplier<OutgoingEvent> event) {

		OutgoingEvent raised() {
			CLOCK.set(at);
			return event.get();
		}

		@Override
		public String toString() {
			return type;
		}

	}

	private record Fixed() implements Directories {

		@Override
		public Directory directory() {
			return Golden.directory();
		}

		@Override
		public WorkingCalendar calendar() {
			return Golden.calendar();
		}

	}

}
