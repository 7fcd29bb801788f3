package io.kehoach.notification.application;

import java.util.Set;

import io.kehoach.notification.domain.Topic;

/**
 * The two pages a person sees who follows the link at the foot of a mail.
 */
public interface ConfirmPage {

	/**
	 * @param topics that no mail would be about any more
	 */
	String ask(Set<Topic> topics, String language);

	String done(String language);

}
