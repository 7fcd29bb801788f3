package io.kehoach.bench.mails;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One connection to the sink. */
final class SinkDialogue {

	private static final int BUFFER = 1 << 16;

	private final InputStream in;

	private final OutputStream out;

	private final MailSink sink;

	private final ByteArrayOutputStream read = new ByteArrayOutputStream(BUFFER);

	private String from = "";

	private String to = "";

	private int first;

	SinkDialogue(Socket client, MailSink sink) throws IOException {
		this.in = new BufferedInputStream(client.getInputStream(), BUFFER);
		this.out = client.getOutputStream();
		this.sink = sink;
	}

	/** Until the client has gone. */
	void hold() throws IOException, InterruptedException {
		say("220 sink");
		while (line() > 0) {
			String line = this.read.toString(StandardCharsets.UTF_8).strip();
			this.read.reset();
			switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
				case "MAIL" -> {
					this.from = line;
					say("250 ok");
				}
				case "RCPT" -> {
					this.to = line;
					if (this.sink.answers(line)) {
						say("250 ok");
					}
				}
				case "DATA" -> {
					say("354 go on");
					content();
					this.sink.take(new Sent(this.from, this.to, this.read.toByteArray()));
					this.read.reset();
					say("250 taken");
				}
				default -> say("250 ok");
			}
		}
	}

	private void content() throws IOException {
		int length = line();
		while (length > 0 && !dot(length)) {
			length = line();
		}
	}

	private boolean dot(int length) {
		return length == 3 && this.first == '.';
	}

	/** Reads one line more; its length, 0 at the end. */
	private int line() throws IOException {
		int length = 0;
		for (int one = this.in.read(); one >= 0; one = this.in.read()) {
			this.read.write(one);
			length++;
			if (one == '\n') {
				return length;
			}
			if (length == 1) {
				this.first = one;
			}
		}
		return 0;
	}

	private void say(String reply) throws IOException, InterruptedException {
		long millis = this.sink.latency().toMillis();
		if (millis > 0) {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		this.out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
		this.out.flush();
	}

}
