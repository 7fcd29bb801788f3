package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Transition;

/**
 * Everything ever told, under derived ids. Facts of a transition are published from the
 * same write.
 */
public interface Notifications {

	/**
	 * @return false where it stands already, whatever repeats
	 */
	boolean addOnce(String id, Notification notification);

	Optional<Stored<Notification>> find(String id);

	List<Stored<Notification>> all(Collection<String> ids);

	/** Posts with something ready for their digest: {@code notBefore} has come. */
	List<Addressee> readyForDigest(Instant businessNow);

	/** What is ready for the digest of that post, oldest first. */
	List<Stored<Notification>> readyForDigest(Addressee to, Instant businessNow, int most);

	/** Digests that were begun and not finished. */
	List<Stored<Notification>> gathering();

	/**
	 * Mails whose time has come, longest due first, without those to domains that are
	 * busy.
	 */
	List<Stored<Notification>> readyToSend(Instant businessNow, Instant systemNow, Collection<String> busyDomains,
			int most);

	/** Ended, and the outcome not yet passed on. */
	List<Stored<Notification>> toSettle(int most);

	List<Stored<Notification>> coveredBy(String digestId);

	/** Reminders about a duty that were delivered and not yet acted upon. */
	List<Stored<Notification>> unansweredReminders(String subjectId);

	/**
	 * Mails handed to the server for these addresses since then, digests and not their
	 * members.
	 */
	List<Stored<Notification>> sentTo(Collection<String> addresses, Instant since);

	/** Wakes what waits for the address of a post. */
	void addressKnown(Addressee to, Instant systemNow);

	/** Keeps an attempt from counting as crashed. */
	void stillSending(String id, String token, Instant until);

	/** Remembers the destination domain, so that busy domains can be passed over. */
	void noteDomain(Collection<String> ids, String domain);

	/**
	 * A system act: repeated on conflict, as long as the condition holds.
	 * @return empty where it does not
	 */
	Optional<Stored<Notification>> change(String id, Predicate<Notification> condition,
			Function<Notification, Transition> change);

	/**
	 * The same for one of many that change at the same moment: written together with
	 * those of other threads.
	 */
	Optional<Stored<Notification>> changeTogether(String id, Predicate<Notification> condition,
			Function<Notification, Transition> change);

	default boolean digestExists(Addressee to, LocalDate day) {
		return find(Notification.digestId(to, day)).isPresent();
	}

}
