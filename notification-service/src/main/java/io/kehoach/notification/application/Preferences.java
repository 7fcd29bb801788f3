package io.kehoach.notification.application;

import java.util.Collection;
import java.util.Map;

import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Topic;

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

	/** Stops mail about a topic, whatever the revision; repeating it changes nothing. */
	void silence(Addressee post, Topic topic);

	/**
	 * @param chosen where it differs from the usual channel
	 */
	record Preference(String language, Map<Topic, Channel> chosen, long revision) {

		public Channel channel(Topic topic) {
			return this.chosen.getOrDefault(topic, topic.usual());
		}
	}

}
