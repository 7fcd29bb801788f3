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

	/** Every unit that is or was marked as an office, by id. */
	List<Unit> offices();

	/** Those of these posts that are held. */
	Map<Addressee, Contact> contacts(Collection<Addressee> posts);

	/** The posts that a person holds by name on that day. */
	List<Addressee> postsOf(String subject, LocalDate day);

	/**
	 * @param kind BODY, ROOM, SUBORDINATE, OUTSIDE or what else a body calls its parts
	 */
	record Unit(String id, String name, String kind, @Nullable String parentId, boolean office,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		public boolean body() {
			return this.kind.equals("BODY");
		}

		public boolean validOn(LocalDate day) {
			return within(this.validFrom, this.validTo, day);
		}

		public boolean outside() {
			return this.kind.equals("OUTSIDE");
		}

	}

	record Contact(@Nullable String name, @Nullable String email, @Nullable String subject,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		public boolean validOn(LocalDate day) {
			return within(this.validFrom, this.validTo, day);
		}

	}

	private static boolean within(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
	}

}
