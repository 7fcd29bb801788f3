package io.kehoach.notification.application;

import java.util.Set;

import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.MessageClass;

/**
 * How a post wants to be written to.
 */
public interface Preferences {

	Preference of(Addressee post);

	/**
	 * @param expectedRevision what the person saw; 0 where nothing was set yet
	 */
	Preference set(Addressee post, long expectedRevision, String language, Set<MessageClass> silenced);

	/** Silences a class for good, whatever the revision; repeating it changes nothing. */
	void silence(Addressee post, MessageClass messageClass);

	/**
	 * @param silenced classes that send no mail; the in-app list shows them all the same
	 */
	record Preference(String language, Set<MessageClass> silenced, long revision) {
	}

}
