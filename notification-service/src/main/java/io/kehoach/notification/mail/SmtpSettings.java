package io.kehoach.notification.mail;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the mail server is and how long each stage may take.
 *
 * @param connections mails that are handed over at once, each on a connection of its own
 * @param answer longest silence before an answer, at every stage but the last
 * @param stage longest time for a whole stage, against servers that drip
 * @param finalDot longest silence after the content: a short one makes duplicates
 * @param idle how long a connection is kept for the next mail
 * @param breakerOpen how long the server is left alone after it has failed
 * @param helo the name this client gives itself
 */
@ConfigurationProperties("kehoach.smtp")
public record SmtpSettings(@DefaultValue("localhost") String host, @DefaultValue("1025") int port,
		@DefaultValue("8") int connections, @Nullable String username, @Nullable String password,
		@DefaultValue("false") boolean starttls, @DefaultValue("5s") Duration connect,
		@DefaultValue("30s") Duration answer, @DefaultValue("90s") Duration stage,
		@DefaultValue("10m") Duration finalDot, @DefaultValue("5s") Duration idle,
		@DefaultValue("5s") Duration breakerOpen, @DefaultValue("localhost") String helo) {
}
