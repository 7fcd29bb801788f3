package io.kehoach.chassis.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A record that a listener could not take.
 *
 * @param id topic, partition and offset of the dead letter
 * @param topic where it came from
 * @param cause why it was refused
 * @param redrivenAt when it was taken after all
 */
public record DeadLetter(String id, String topic, @Nullable String key, @Nullable String eventId, @Nullable String type,
		String cause, Instant at, int tries, @Nullable Instant redrivenAt) {
}
