package io.kehoach.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
		try (client;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
			Dialogue dialogue = new Dialogue(client.getOutputStream(), client.getInputStream());
			if (!dialogue.act(Stage.GREETING, "", "220 scripted")) {
				return;
			}
			String line = in.readLine();
			while (line != null && answer(dialogue, in, line)) {
				line = in.readLine();
			}
		}
		catch (IOException ex) {
			// The client has gone.
		}
	}

	private boolean answer(Dialogue dialogue, BufferedReader in, String line) throws IOException {
		this.commands.add(line);
		String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
		return switch (verb) {
			case "EHLO", "HELO" -> dialogue.act(Stage.EHLO, line, "250 scripted");
			case "MAIL" -> dialogue.act(Stage.MAIL, line, "250 ok");
			case "RCPT" -> dialogue.act(Stage.RCPT, dialogue.recipient(line), "250 ok");
			case "DATA" -> data(dialogue, in);
			case "QUIT" -> false;
			default -> dialogue.say("250 ok");
		};
	}

	private boolean data(Dialogue dialogue, BufferedReader in) throws IOException {
		if (!dialogue.act(Stage.DATA, dialogue.recipient, "354 go on")) {
			return false;
		}
		if (!dialogue.going) {
			return true;
		}
		if (ScriptedSmtp.this.script.at(Stage.CONTENT, dialogue.recipient) instanceof Act.Deafen) {
			return dialogue.deafen();
		}
		StringBuilder mail = new StringBuilder();
		String line = in.readLine();
		while (line != null && !line.equals(".")) {
			mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
			line = in.readLine();
		}
		if (line == null) {
			return false;
		}
		dialogue.mail = mail.toString();
		return dialogue.act(Stage.DOT, dialogue.recipient, "250 taken");
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

	private final class Dialogue {

		private final OutputStream out;

		private final InputStream in;

		private String recipient = "";

		private String mail = "";

		private boolean going = true;

		private Dialogue(OutputStream out, InputStream in) {
			this.out = out;
			this.in = in;
		}

		private String recipient(String line) {
			this.recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
			return this.recipient;
		}

		private boolean act(Stage stage, String argument, String usual) throws IOException {
			Act act = ScriptedSmtp.this.script.at(stage, argument);
			return switch (act) {
				case null -> taken(stage, usual);
				case Act.Say(String reply) -> taken(stage, reply);
				case Act.Hang() -> hang();
				case Act.Deafen() -> deafen();
				case Act.Drop() -> false;
				case Act.TakeAndDrop() -> {
					ScriptedSmtp.this.received.add(this.mail);
					yield false;
				}
				case Act.SayLate(Duration after) -> late(after, stage, usual);
				case Act.Babble() -> babble();
			};
		}

		private boolean taken(Stage stage, String reply) throws IOException {
			this.going = reply.startsWith("2") || reply.startsWith("3");
			if (stage == Stage.DOT && reply.startsWith("2")) {
				ScriptedSmtp.this.received.add(this.mail);
			}
			return say(reply);
		}

		private boolean late(Duration after, Stage stage, String usual) throws IOException {
			try {
				if (ScriptedSmtp.this.closed.await(after.toMillis(), TimeUnit.MILLISECONDS)) {
					return false;
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
			return taken(stage, usual);
		}

		/** Reads on until the client gives up. */
		private boolean hang() throws IOException {
			byte[] nothing = new byte[256];
			while (this.in.read(nothing) >= 0) {
				this.going = false;
			}
			return false;
		}

		private boolean deafen() {
			try {
				ScriptedSmtp.this.closed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return false;
		}

		private boolean babble() throws IOException {
			for (long line = 0; line < 10_000_000; line++) {
				say("250-and so on and so on and so on and so on and so on");
			}
			return false;
		}

		private boolean say(String reply) throws IOException {
			this.out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
			this.out.flush();
			return true;
		}

	}

}
