package io.kehoach.notification.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.kehoach.notification.domain.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * This service's own copy of units and of who holds which post.
 */
public interface Directory {

	Optional<Unit> unit(String unitId);

	/** The unit of that body which is marked as its office. */
	Optional<Unit> officeOf(String bodyId);

	/** Those of these posts that are held. */
	Map<Addressee, Contact> contacts(Collection<Addressee> posts);

	/** The posts a signed-in person holds. */
	List<Addressee> postsOf(String subject);

	/**
	 * @param kind BODY, ROOM, SUBORDINATE, OUTSIDE or what else a body calls its parts
	 */
	record Unit(String id, String name, String kind, @Nullable String parentId, boolean office) {

		public boolean body() {
			return this.kind.equals("BODY");
		}

		public boolean outside() {
			return this.kind.equals("OUTSIDE");
		}

	}

	record Contact(@Nullable String name, @Nullable String email, @Nullable String subject,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		public boolean validOn(LocalDate day) {
			return (this.validFrom == null || !day.isBefore(this.validFrom))
					&& (this.validTo == null || !day.isAfter(this.validTo));
		}

	}

}
