package io.kehoach.notification.mail;

/**
 * A template says something that no mail can say.
 */
final class UnreadableTemplate extends RuntimeException {

	/**
	 * @param where the place as it is written
	 */
	UnreadableTemplate(String where) {
		super(where);
	}

}
