package io.kehoach.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The identity of the command being carried out: the hash of subject, method, path and
 * {@code Idempotency-Key}. It goes into the aggregate with the command's effect, so that
 * a repeat after a crash finds what it did.
 */
public final class CommandId {

	private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

	private CommandId() {
	}

	/** Null outside a command: in a read, a listener or a sweep. */
	public static @Nullable String current() {
		return CURRENT.isBound() ? CURRENT.get() : null;
	}

	/**
	 * The id of the aggregate a create makes: the same for a repeat of the same command,
	 * so that a repeat cannot make a second one. Drawn at random outside a command.
	 */
	public static String derivedId(String kind) {
		String command = current();
		if (command == null) {
			return UUID.randomUUID().toString();
		}
		return UUID.nameUUIDFromBytes((kind + ":" + command).getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** Carries out work as the given command. */
	public static <T> T during(String commandId, Supplier<T> work) {
		return Objects.requireNonNull(ScopedValue.where(CURRENT, commandId).call(work::get));
	}

	/** As {@link #during}, for work that may throw. */
	static <X extends Exception> void running(String commandId, ThrowingWork<X> work) throws X {
		ScopedValue.where(CURRENT, commandId).call(() -> {
			work.run();
			return true;
		});
	}

	@FunctionalInterface
	interface ThrowingWork<X extends Exception> {

		void run() throws X;

	}

}
