package io.kehoach.notification.application;

/**
 * The two pages a person sees who follows the link at the foot of a mail.
 */
public interface ConfirmPage {

	String ask(String language);

	String done(String language);

}
