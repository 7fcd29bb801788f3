package io.kehoach.notification.application;

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
		Directory.Contact contact = this.directory.contact(to)
			.filter((found) -> found.validOn(this.clock.today()))
			.orElse(null);
		if (contact == null || contact.email() == null || contact.email().isBlank()) {
			return Optional.empty();
		}
		String name = (contact.name() == null) ? "" : contact.name();
		return Optional.of(new Recipient(contact.email(), name, this.preferences.of(to).language()));
	}

}
