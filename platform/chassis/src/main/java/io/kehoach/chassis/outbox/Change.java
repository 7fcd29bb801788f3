package io.kehoach.chassis.outbox;

/**
 * A command as a function of the present state. It may be called again when another save
 * came between, so it must not have effects of its own.
 */
@FunctionalInterface
public interface Change<S> {

	Changed<S> apply(S state);

}
