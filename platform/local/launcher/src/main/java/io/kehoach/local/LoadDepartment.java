package io.kehoach.local;

import java.io.IOException;
import java.time.Duration;

/**
 * Loads the fictitious department into a system that something else started, such as
 * {@code docker-compose.yml}: {@code LoadDepartment <gateway> <issuer>}.
 */
public final class LoadDepartment {

	private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

	private LoadDepartment() {
	}

	public static void main(String[] args) throws IOException {
		Console.ofTerminal().say(into(args[0], args[1]) ? "Loaded the fictitious department" : "Nothing to load");
	}

	/** Whether anything had to be loaded. */
	static boolean into(String gateway, String issuer) throws IOException {
		try (Directory directory = new Directory(gateway, issuer, LONGEST_CALL)) {
			return new FirstStart(directory, FirstStart.department()).load();
		}
	}

}
