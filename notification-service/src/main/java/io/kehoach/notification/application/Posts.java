package io.kehoach.notification.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Audience;
import io.kehoach.notification.domain.Post;

import org.springframework.stereotype.Component;

/**
 * Which posts a signed-in person holds: those the directory gives by name, and those that
 * come with the role.
 */
@Component
public class Posts {

	private final Directory directory;

	private final Superiors superiors;

	private final BusinessClock clock;

	Posts(Directory directory, Superiors superiors, BusinessClock clock) {
		this.directory = directory;
		this.superiors = superiors;
		this.clock = clock;
	}

	/**
	 * Those that the directory gives by name today: a contact that has ended gives none.
	 */
	public List<Addressee> named(String subject) {
		return this.directory.postsOf(subject, this.clock.today());
	}

	public List<Addressee> of(Caller caller) {
		Set<Addressee> posts = new LinkedHashSet<>(named(caller.subject()));
		String unit = caller.unit();
		if (unit != null) {
			if (caller.has("unit")) {
				posts.add(new Addressee(unit, Post.FOCAL_POINT));
			}
			if (caller.has("office")) {
				posts.add(this.superiors.office(unit, this.clock.instant()));
			}
			if (caller.has("director")) {
				posts.add(this.superiors.of(Audience.DIRECTOR, unit, unit, this.clock.instant()));
			}
		}
		return new ArrayList<>(posts);
	}

}
