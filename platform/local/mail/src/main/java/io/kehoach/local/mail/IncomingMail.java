package io.kehoach.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One mail as it comes in over SMTP: kept whole, or refused and not kept at all.
 */
final class IncomingMail implements MessageHandler {

	private final Mailbox mailbox;

	private final int largest;

	private final List<String> recipients = new ArrayList<>();

	private String sender = "";

	IncomingMail(Mailbox mailbox, int largest) {
		this.mailbox = mailbox;
		this.largest = largest;
	}

	@Override
	public void from(String address) throws RejectException {
		this.sender = plain(address);
	}

	@Override
	public void recipient(String address) throws RejectException {
		this.recipients.add(plain(address));
	}

	@Override
	public @Nullable String data(InputStream data) throws IOException, RejectException {
		byte[] message = data.readNBytes(this.largest + 1);
		// What is left of a refused message must be read, or the server would take it for
		// commands.
		data.transferTo(OutputStream.nullOutputStream());
		if (message.length > this.largest) {
			throw new RejectException(552, "5.3.4 Message larger than " + this.largest + " bytes");
		}
		Optional<String> fault = HeaderCheck.fault(message);
		if (fault.isPresent()) {
			throw new RejectException(554, "5.6.0 " + fault.get());
		}
		return "2.0.0 kept as " + this.mailbox.keep(this.sender, this.recipients, message);
	}

	@Override
	public void done() {
		this.recipients.clear();
	}

	/**
	 * Addresses go into a header of the kept file, so they may hold nothing that ends a
	 * line.
	 */
	private static String plain(String address) throws RejectException {
		if (address.length() > 320 || address.chars().anyMatch((c) -> c < ' ' || c == 127)) {
			throw new RejectException(553, "5.1.3 Bad address syntax");
		}
		return address;
	}

}
