package io.kehoach.local.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a message's header block is one that a careful sender writes. A line
 * break slipped into a subject or a name shows as a line that is no header, or as a
 * second header where one may stand (RFC 5322, 3.6).
 */
final class HeaderCheck {

	private static final int LARGEST_HEADER = 64 * 1024;

	private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

	private static final Set<String> ONCE = Set.of("date", "from", "sender", "reply-to", "to", "cc", "bcc",
			"message-id", "in-reply-to", "references", "subject", "mime-version", "content-type",
			"content-transfer-encoding");

	private HeaderCheck() {
	}

	static Optional<String> fault(byte[] message) {
		String text = new String(message, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		String block = (end < 0) ? text : text.substring(0, end);
		if (block.length() > LARGEST_HEADER) {
			return Optional.of("Header block too large");
		}
		if (block.startsWith("\r\n") || text.isBlank()) {
			return Optional.of("Message without headers");
		}
		return lineFault(block.split("\r\n", -1));
	}

	private static Optional<String> lineFault(String[] lines) {
		Set<String> seen = new HashSet<>();
		for (String line : lines) {
			if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0 || line.indexOf('\0') >= 0) {
				return Optional.of("Bare line break or NUL in the headers");
			}
			boolean continued = !seen.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
			if (!continued && !line.isEmpty()) {
				Optional<String> fault = headerFault(line, seen);
				if (fault.isPresent()) {
					return fault;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<String> headerFault(String line, Set<String> seen) {
		if (!HEADER.matcher(line).matches()) {
			return Optional.of("Malformed header line");
		}
		String name = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
		boolean first = seen.add(name);
		return (!first && ONCE.contains(name)) ? Optional.of("Header " + name + " stands twice") : Optional.empty();
	}

}
