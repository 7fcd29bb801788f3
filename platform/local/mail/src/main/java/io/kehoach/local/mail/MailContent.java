package io.kehoach.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * The readable parts of a mail. A part that cannot be read is left out: the raw file
 * still holds it.
 */
final class MailContent {

	private static final int DEEPEST = 10;

	private @Nullable String text;

	private @Nullable String html;

	private final List<String> attachments = new ArrayList<>();

	private MailContent() {
	}

	static MailContent read(Path file) throws IOException {
		MailContent content = new MailContent();
		try (InputStream input = Files.newInputStream(file)) {
			content.add(new MimeMessage(Session.getInstance(new Properties()), input), 0);
		}
		catch (MessagingException ex) {
			throw new IOException("Unreadable mail " + file.getFileName(), ex);
		}
		return content;
	}

	@Nullable String text() {
		return this.text;
	}

	@Nullable String html() {
		return this.html;
	}

	List<String> attachments() {
		return List.copyOf(this.attachments);
	}

	private void add(Part part, int depth) throws MessagingException, IOException {
		if (depth > DEEPEST) {
			return;
		}
		if (part.getFileName() != null) {
			this.attachments.add(part.getFileName());
		}
		else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart child = parts.getBodyPart(i);
				add(child, depth + 1);
			}
		}
		else if (part.isMimeType("text/html") && this.html == null) {
			this.html = part.getContent().toString();
		}
		else if (part.isMimeType("text/*") && this.text == null) {
			this.text = part.getContent().toString();
		}
	}

}
