package io.kehoach.bench.mails;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Hands the same bytes over as fast as they are taken: kept connections, and nothing
 * between two mails.
 */
final class RawLoop {

	private final int port;

	private final List<Sent> mails;

	private final AtomicInteger next = new AtomicInteger();

	private final int count;

	private RawLoop(int port, List<Sent> mails, int count) {
		this.port = port;
		this.mails = mails;
		this.count = count;
	}

	static void send(int port, List<Sent> mails, int count, int connections) throws Exception {
		RawLoop loop = new RawLoop(port, mails, count);
		try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
			Callable<Void> one = loop::overOneConnection;
			for (Future<Void> done : threads.invokeAll(IntStream.range(0, connections).mapToObj((n) -> one).toList())) {
				done.get();
			}
		}
	}

	private Void overOneConnection() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
			socket.setTcpNoDelay(true);
			OutputStream out = socket.getOutputStream();
			expect(in, '2');
			say(out, in, "EHLO localhost", '2');
			for (int n = this.next.getAndIncrement(); n < this.count; n = this.next.getAndIncrement()) {
				Sent mail = this.mails.get(n % this.mails.size());
				say(out, in, mail.from(), '2');
				say(out, in, mail.to(), '2');
				say(out, in, "DATA", '3');
				out.write(mail.content());
				expect(in, '2');
			}
		}
		return null;
	}

	private static void say(OutputStream out, BufferedReader in, String line, char answer) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		expect(in, answer);
	}

	private static void expect(BufferedReader in, char answer) throws IOException {
		String line = in.readLine();
		if (line == null || line.charAt(0) != answer) {
			throw new IOException("The sink said " + line);
		}
	}

}
