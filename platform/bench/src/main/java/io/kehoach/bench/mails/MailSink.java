package io.kehoach.bench.mails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server that takes everything, each answer so much later as a server far away,
 * and can leave one domain without an answer.
 */
final class MailSink implements AutoCloseable {

	private static final int SAMPLES = 1_000;

	private static final int MOST_WAITING = 64;

	private final ServerSocket server;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final Set<String> ids = Collections.synchronizedSet(new HashSet<>());

	private final List<Sent> samples = new ArrayList<>();

	private int received;

	private volatile Duration latency = Duration.ZERO;

	private volatile String dead = "";

	private MailSink(ServerSocket server) {
		this.server = server;
	}

	static MailSink open() throws IOException {
		MailSink sink = new MailSink(new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress()));
		Thread.ofVirtual().start(sink::accept);
		return sink;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				client.setTcpNoDelay(true);
				this.open.add(client);
				Thread.ofVirtual().start(() -> serve(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			new SinkDialogue(client, this).hold();
		}
		catch (IOException ex) {
			// The client has gone.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.open.remove(client);
		}
	}

	int port() {
		return this.server.getLocalPort();
	}

	/**
	 * From now on, with nothing received yet; whoever waits for a dead domain is cut off.
	 */
	synchronized void begin(Duration newLatency, String deadDomain) {
		this.latency = newLatency;
		this.dead = deadDomain;
		this.received = 0;
		this.ids.clear();
		this.samples.clear();
		this.open.forEach(MailSink::cut);
	}

	private static void cut(Socket client) {
		try {
			client.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Duration latency() {
		return this.latency;
	}

	boolean answers(String recipient) {
		String domain = this.dead;
		return domain.isEmpty() || !recipient.contains("@" + domain);
	}

	synchronized void take(Sent mail) {
		this.received++;
		this.ids.add(mail.messageId());
		if (this.samples.size() < SAMPLES) {
			this.samples.add(mail);
		}
	}

	synchronized int received() {
		return this.received;
	}

	/** Mails that came more than once. */
	synchronized int copies() {
		return this.received - this.ids.size();
	}

	synchronized List<Sent> samples() {
		return List.copyOf(this.samples);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.open.forEach(MailSink::cut);
	}

}
