package io.kehoach.notification.application;

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

	Superiors(Directory directory) {
		this.directory = directory;
	}

	public Addressee of(Audience audience, String unitId, String issuerUnitId) {
		return switch (audience) {
			case UNIT -> new Addressee(unitId, Post.FOCAL_POINT);
			case HEAD -> new Addressee(unitId, Post.HEAD);
			case OFFICE -> office(issuerUnitId);
			case DIRECTOR -> new Addressee(bodyOf(issuerUnitId), Post.HEAD);
		};
	}

	public Addressee office(String issuerUnitId) {
		String body = bodyOf(issuerUnitId);
		// Where no unit is marked as office, the record waits for an address at the body
		// and is seen there.
		String office = this.directory.officeOf(body).map(Directory.Unit::id).orElse(body);
		return new Addressee(office, Post.FOCAL_POINT);
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
