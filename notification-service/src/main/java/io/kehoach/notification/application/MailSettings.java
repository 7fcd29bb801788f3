package io.kehoach.notification.application;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent.
 *
 * @param bounces mailbox for delivery reports; each mail gets its own address of it
 * (mailbox+id@domain), blank where reports are to go to the sender
 * @param from the sender's mailbox, with or without a name
 * @param language of posts that have chosen none
 * @param workers mails under way at once: being claimed, written, handed over or
 * recorded; more than there are connections, so that none of these waits for a mail
 * @param perDomain of these, at most so many to one destination domain
 * @param tries attempts that a server's "not now" costs before giving up
 * @param lease after which a silent attempt counts as crashed
 * @param digestQuiet how long nothing may have arrived before a digest is closed
 */
@ConfigurationProperties("kehoach.mail")
public record MailSettings(@DefaultValue("Kehoach <no-reply@kehoach.local>") String from,
		@DefaultValue("") String bounces, @DefaultValue("http://localhost:8080") URI publicUrl,
		@DefaultValue("vi") String language, @DefaultValue("07:30") LocalTime opens,
		@DefaultValue("17:00") LocalTime closes, @DefaultValue("24") int workers, @DefaultValue("8") int perDomain,
		@DefaultValue("12") int tries, @DefaultValue("30s") Duration firstRetry,
		@DefaultValue("2h") Duration longestRetry, @DefaultValue("30s") Duration lease,
		@DefaultValue("60s") Duration addressRetry, @DefaultValue("2s") Duration digestQuiet,
		@DefaultValue("250ms") Duration poll) {
}
