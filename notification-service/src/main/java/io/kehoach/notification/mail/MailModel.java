package io.kehoach.notification.mail;

/**
 * The only thing a template can see. A word that a template misspells is no method of
 * this record, and rendering fails.
 *
 * @param prefix document number in brackets and a space, empty where the document has
 * none
 * @param item the row's number, empty where there is none
 * @param brief the title cut to one line
 * @param unit name of the unit whose duty it is
 * @param to name of the unit that is written to
 * @param days working days to or after the target
 * @param count how many things a digest says
 * @param day the day of a digest
 */
public record MailModel(String prefix, String plan, String item, String title, String brief, String unit, String to,
		String due, String reason, String role, boolean granted, long days, int count, String day) {
}
