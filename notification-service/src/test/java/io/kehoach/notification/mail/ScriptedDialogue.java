package io.kehoach.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;

/**
 * One connection to the scripted server. What a stage does says whether the dialogue goes
 * on.
 */
final class ScriptedDialogue {

	private static final Duration FOR_EVER = Duration.ofHours(1);

	private final Socket client;

	private final ScriptedSmtp smtp;

	private final InputStream bytes;

	private final BufferedReader in;

	private final OutputStream out;

	private String recipient = "";

	private String mail = "";

	private boolean going = true;

	ScriptedDialogue(Socket client, ScriptedSmtp smtp) throws IOException {
		this.client = client;
		this.smtp = smtp;
		this.bytes = client.getInputStream();
		this.in = new BufferedReader(new InputStreamReader(this.bytes, StandardCharsets.UTF_8));
		this.out = client.getOutputStream();
	}

	void hold() throws IOException {
		if (!act(Stage.GREETING, "", "220 scripted")) {
			return;
		}
		String line = this.in.readLine();
		while (line != null && answer(line)) {
			line = this.in.readLine();
		}
	}

	private boolean answer(String line) throws IOException {
		this.smtp.heard(line);
		String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
		return switch (verb) {
			case "EHLO", "HELO" -> act(Stage.EHLO, line, "250 scripted");
			case "MAIL" -> act(Stage.MAIL, line, "250 ok");
			case "RCPT" -> {
				this.recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
				yield act(Stage.RCPT, this.recipient, "250 ok");
			}
			case "DATA" -> data();
			case "QUIT" -> false;
			default -> say("250 ok");
		};
	}

	private boolean data() throws IOException {
		if (!act(Stage.DATA, this.recipient, "354 go on")) {
			return false;
		}
		if (!this.going) {
			return true;
		}
		if (this.smtp.act(Stage.CONTENT, this.recipient) instanceof Act.Deafen) {
			return deafen();
		}
		StringBuilder content = new StringBuilder();
		String line = this.in.readLine();
		while (line != null && !line.equals(".")) {
			content.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
			line = this.in.readLine();
		}
		if (line == null) {
			return false;
		}
		this.mail = content.toString();
		return act(Stage.DOT, this.recipient, "250 taken");
	}

	private boolean act(Stage stage, String argument, String usual) throws IOException {
		Act act = this.smtp.act(stage, argument);
		return switch (act) {
			case null -> taken(stage, usual);
			case Act.Say(String reply) -> taken(stage, reply);
			case Act.Hang() -> hang();
			case Act.Deafen() -> deafen();
			case Act.Drop() -> false;
			case Act.TakeAndDrop() -> {
				this.smtp.take(this.mail);
				yield false;
			}
			case Act.TakeAndReset() -> reset(stage, usual);
			case Act.SayLate(Duration after) -> !this.smtp.closedWithin(after) && taken(stage, usual);
			case Act.Babble() -> babble();
		};
	}

	private boolean taken(Stage stage, String reply) throws IOException {
		this.going = reply.startsWith("2") || reply.startsWith("3");
		if (stage == Stage.DOT && reply.startsWith("2")) {
			this.smtp.take(this.mail);
		}
		return say(reply);
	}

	/** Closing at once sends a reset instead of an orderly end. */
	private boolean reset(Stage stage, String usual) throws IOException {
		taken(stage, usual);
		this.client.setSoLinger(true, 0);
		this.client.close();
		return false;
	}

	/** Reads on until the client gives up. */
	private boolean hang() throws IOException {
		byte[] nothing = new byte[256];
		while (this.bytes.read(nothing) >= 0) {
			this.going = false;
		}
		return false;
	}

	private boolean deafen() {
		this.smtp.closedWithin(FOR_EVER);
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
