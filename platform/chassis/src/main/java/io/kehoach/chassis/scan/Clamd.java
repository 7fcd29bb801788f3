package io.kehoach.chassis.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The ClamAV daemon over TCP: the command INSTREAM, then pieces led by their length, then
 * a piece of length 0.
 */
final class Clamd implements VirusScan {

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_REPLY = 4096;

	private final InetSocketAddress address;

	private final int timeoutMillis;

	Clamd(InetSocketAddress address, Duration timeout) {
		this.address = address;
		this.timeoutMillis = (int) timeout.toMillis();
	}

	@Override
	public Verdict scan(InputStream content) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.address.getHostString(), this.address.getPort()),
					this.timeoutMillis);
			socket.setSoTimeout(this.timeoutMillis);
			send(content, new DataOutputStream(socket.getOutputStream()));
			return verdict(socket.getInputStream().readNBytes(LONGEST_REPLY));
		}
		catch (IOException ex) {
			throw new ScanUnavailable(ex);
		}
	}

	private static void send(InputStream content, DataOutputStream out) throws IOException {
		out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
		byte[] piece = new byte[PIECE];
		for (int read = content.read(piece); read > 0; read = content.read(piece)) {
			out.writeInt(read);
			out.write(piece, 0, read);
		}
		out.writeInt(0);
		out.flush();
	}

	private static Verdict verdict(byte[] reply) throws IOException {
		String text = new String(reply, StandardCharsets.UTF_8).replace("\0", "").strip();
		if (text.endsWith(" FOUND")) {
			return Verdict.INFECTED;
		}
		if (text.endsWith(": OK")) {
			return Verdict.CLEAN;
		}
		// Such as its own size limit: the file was not looked at.
		throw new IOException("The scanner answered: " + text);
	}

}
