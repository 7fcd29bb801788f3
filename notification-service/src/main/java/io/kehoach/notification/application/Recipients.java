package io.kehoach.notification.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Recipient;

import org.springframework.stereotype.Component;

/**
 * Who holds a post today.
 */
@Component
public class Recipients {

	private final Directory directory;

	private final Preferences preferences;

	private final BusinessClock clock;

	Recipients(Directory directory, Preferences preferences, BusinessClock clock) {
		this.directory = directory;
		this.preferences = preferences;
		this.clock = clock;
	}

	public Optional<Recipient> of(Addressee to) {
		return Optional.ofNullable(of(List.of(to)).get(to));
	}

	/** Those of these posts that somebody holds who can be written to. */
	public Map<Addressee, Recipient> of(Collection<Addressee> posts) {
		Map<Addressee, Directory.Contact> contacts = this.directory.contacts(posts);
		Map<Addressee, Preferences.Preference> preferences = this.preferences.of(contacts.keySet());
		Map<Addressee, Recipient> recipients = new HashMap<>();
		contacts.forEach((post, contact) -> {
			String email = contact.email();
			if (email != null && !email.isBlank() && contact.validOn(this.clock.today())) {
				recipients.put(post, new Recipient(email, Objects.requireNonNullElse(contact.name(), ""),
						Objects.requireNonNull(preferences.get(post)).language()));
			}
		});
		return recipients;
	}

}
