package io.kehoach.chassis.outbox;

/**
 * A command that needs the revision and sequence its outcome will carry, as an event with
 * the aggregate's own numbers.
 */
@FunctionalInterface
public interface NumberedChange<S> {

	Changed<S> apply(Stored<S> stored);

}
