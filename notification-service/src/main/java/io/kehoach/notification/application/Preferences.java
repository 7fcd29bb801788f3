package io.kehoach.notification.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.MessageClass;

/**
 * How a post wants to be written to.
 */
public interface Preferences {

	Preference of(Addressee post);

	/** Of each of these posts. */
	Map<Addressee, Preference> of(Collection<Addressee> posts);

	/**
	 * @param wanted with the revision that the person saw, 0 where nothing was set yet
	 */
	Preference set(Addressee post, Preference wanted);

	/** Silences a class for good, whatever the revision; repeating it changes nothing. */
	void silence(Addressee post, MessageClass messageClass);

	/**
	 * @param urgentInDigest what is sent at once otherwise waits for the digest
	 * @param silenced classes that send no mail; the in-app list shows them all the same
	 */
	record Preference(String language, Set<MessageClass> silenced, boolean urgentInDigest, long revision) {
	}

}
