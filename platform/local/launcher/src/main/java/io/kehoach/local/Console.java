package io.kehoach.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * What the person at the terminal reads: Vietnamese first, and never question marks for
 * its letters.
 */
final class Console {

	private final PrintStream out;

	Console(PrintStream out) {
		this.out = out;
	}

	static Console ofTerminal() {
		return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
	}

	void say(String line) {
		this.out.println(line);
	}

	static String seconds(Duration duration) {
		return String.format(Locale.of("vi"), "%.1f s", duration.toMillis() / 1000.0);
	}

}
