package io.kehoach.notification.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that does as it is told: at each stage of each mail the script says what
 * happens. A mail counts as received once the script lets the final dot be accepted.
 */
public final class ScriptedSmtp implements AutoCloseable {

	/** Where in the dialogue. */
	public enum Stage {

		GREETING, EHLO, MAIL, RCPT, DATA, CONTENT, DOT

	}

	/** What happens there. */
	public sealed interface Act {

		record Say(String reply) implements Act {
		}

		/** Never answers. */
		record Hang() implements Act {
		}

		/** Does not even read. */
		record Deafen() implements Act {
		}

		/** Closes the connection. */
		record Drop() implements Act {
		}

		/** Takes the mail and closes the connection without saying so. */
		record TakeAndDrop() implements Act {
		}

		/** Takes the mail, says so and resets the connection. */
		record TakeAndReset() implements Act {
		}

		/** Takes the mail and says so much later. */
		record SayLate(Duration after) implements Act {
		}

		/** Says continued lines for ever. */
		record Babble() implements Act {
		}

	}

	/** The script. */
	@FunctionalInterface
	public interface Script {

		/**
		 * @param argument the command's line
		 * @return null for the usual answer
		 */
		@Nullable Act at(Stage stage, String argument);

	}

	private final ServerSocket server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<String> received = new CopyOnWriteArrayList<>();

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile Script script = (stage, argument) -> null;

	public ScriptedSmtp() {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.execute(this::accept);
	}

	public int port() {
		return this.server.getLocalPort();
	}

	public void follow(Script newScript) {
		this.script = newScript;
	}

	/** Everything accepted, as it came over the wire. */
	public List<String> received() {
		return List.copyOf(this.received);
	}

	/** Every command heard. */
	public List<String> commands() {
		return List.copyOf(this.commands);
	}

	public void forget() {
		this.received.clear();
		this.commands.clear();
		this.script = (stage, argument) -> null;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				this.threads.execute(() -> serve(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			new ScriptedDialogue(client, this).hold();
		}
		catch (IOException ex) {
			// The client has gone.
		}
	}

	@Nullable Act act(Stage stage, String argument) {
		return this.script.at(stage, argument);
	}

	void heard(String command) {
		this.commands.add(command);
	}

	void take(String mail) {
		this.received.add(mail);
	}

	/** Waits so long, or until this server closes: then it is true. */
	boolean closedWithin(Duration longest) {
		try {
			return this.closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.closed.countDown();
		this.threads.shutdownNow();
	}

}
