package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Audience;
import io.kehoach.notification.domain.Post;

import org.springframework.stereotype.Component;

/**
 * Finds the post that an audience means for one unit's duty. The Office is the body's
 * unit marked so, the Director the head of the body.
 */
@Component
public class Superiors {

	private static final int DEEPEST = 20;

	private final Directory directory;

	private final BusinessClock clock;

	Superiors(Directory directory, BusinessClock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * @param at when it is said: an office that has closed since was the right one then
	 */
	public Addressee of(Audience audience, String unitId, String issuerUnitId, Instant at) {
		return switch (audience) {
			case UNIT -> new Addressee(unitId, Post.FOCAL_POINT);
			case HEAD -> new Addressee(unitId, Post.HEAD);
			case OFFICE -> office(issuerUnitId, at);
			case DIRECTOR -> new Addressee(bodyOf(issuerUnitId), Post.HEAD);
		};
	}

	/**
	 * The same post however often it is asked for: the unit is part of a notification's
	 * id.
	 */
	public Addressee office(String issuerUnitId, Instant at) {
		String body = bodyOf(issuerUnitId);
		// Where no unit is marked as office, the record waits for an address at the body
		// and is seen there.
		String office = officeOf(body, LocalDate.ofInstant(at, this.clock.zone())).orElse(body);
		return new Addressee(office, Post.FOCAL_POINT);
	}

	/** Under the body, however deep, and under no nearer one. */
	private Optional<String> officeOf(String body, LocalDate day) {
		return this.directory.offices()
			.stream()
			.filter((unit) -> unit.validOn(day) && bodyOf(unit.id()).equals(body))
			.map(Directory.Unit::id)
			.findFirst();
	}

	String bodyOf(String unitId) {
		String id = unitId;
		for (int depth = 0; depth < DEEPEST; depth++) {
			Directory.Unit unit = this.directory.unit(id).orElse(null);
			if (unit == null || unit.body() || unit.parentId() == null) {
				return id;
			}
			id = unit.parentId();
		}
		return id;
	}

}
