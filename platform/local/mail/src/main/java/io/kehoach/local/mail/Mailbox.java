package io.kehoach.local.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Every mail that was ever sent, one {@code .eml} file each. The files are the record;
 * the list in memory is read from them.
 */
final class Mailbox {

	private static final String ENDING = ".eml";

	private final Path folder;

	private final NavigableMap<String, MailSummary> mails = new ConcurrentSkipListMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private Mailbox(Path folder) {
		this.folder = folder;
	}

	static Mailbox open(Path folder) throws IOException {
		Files.createDirectories(folder);
		Mailbox mailbox = new Mailbox(folder);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(ENDING)).toList()) {
				mailbox.add(file);
			}
		}
		return mailbox;
	}

	/**
	 * Keeps a mail under a name of its own and answers that name; the file appears whole
	 * or not at all.
	 */
	String keep(String sender, List<String> recipients, byte[] message) throws IOException {
		String id = nextId();
		Path part = this.folder.resolve(id + ".part");
		try (OutputStream output = Files.newOutputStream(part)) {
			output.write(envelope(sender, recipients).getBytes(StandardCharsets.UTF_8));
			output.write(message);
		}
		Path file = this.folder.resolve(id + ENDING);
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		add(file);
		return id;
	}

	/** The newest mails before the given one. */
	List<MailSummary> newest(@Nullable String before, @Nullable String recipient, int limit) {
		Predicate<MailSummary> wanted = (mail) -> recipient == null || mail.isFor(recipient);
		var candidates = (before != null) ? this.mails.headMap(before, false) : this.mails;
		return candidates.descendingMap().values().stream().filter(wanted).limit(limit).toList();
	}

	Optional<MailSummary> find(String id) {
		return Optional.ofNullable(this.mails.get(id));
	}

	/**
	 * The file of a mail that {@link #find} knows; never a name that came from outside.
	 */
	Path file(MailSummary mail) {
		return this.folder.resolve(mail.id() + ENDING);
	}

	int size() {
		return this.mails.size();
	}

	private void add(Path file) throws IOException {
		String name = file.getFileName().toString();
		String id = name.substring(0, name.length() - ENDING.length());
		this.mails.put(id, HeaderReader.read(id, file));
	}

	private String nextId() {
		long now = Clock.systemUTC().millis() * 1000;
		return "%016d".formatted(this.lastId.updateAndGet((last) -> Math.max(last + 1, now)));
	}

	private static String envelope(String sender, List<String> recipients) {
		return HeaderReader.ENVELOPE_FROM + ": " + sender + "\r\n" + HeaderReader.ENVELOPE_TO + ": "
				+ String.join(", ", recipients) + "\r\n";
	}

}
