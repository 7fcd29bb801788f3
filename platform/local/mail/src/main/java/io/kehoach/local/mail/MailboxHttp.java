package io.kehoach.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the mailbox to browsers and tests on this machine. Nothing can be changed
 * through it.
 */
final class MailboxHttp {

	private static final Logger logger = LoggerFactory.getLogger(MailboxHttp.class);

	private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

	private final HttpServer server;

	private final MailboxAnswers answers;

	MailboxHttp(int port, Mailbox mailbox) throws IOException {
		this.answers = new MailboxAnswers(mailbox);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
	}

	void start() {
		this.server.start();
	}

	void stop() {
		this.server.stop(0);
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			answer(exchange).writeTo(exchange);
		}
		catch (IOException | UncheckedIOException ex) {
			logger.warn("{} was not answered", exchange.getRequestURI().getPath(), ex);
			throw ex;
		}
	}

	private Answer answer(HttpExchange exchange) throws IOException {
		if (!"GET".equals(exchange.getRequestMethod())) {
			return Answer.failure(405, "Only GET");
		}
		if (!comesFromHere(exchange)) {
			return Answer.failure(421, "Only under the name localhost");
		}
		return this.answers.to(exchange.getRequestURI());
	}

	/**
	 * A page elsewhere that points its own name at this machine must not read the mails.
	 */
	private static boolean comesFromHere(HttpExchange exchange) {
		String host = exchange.getRequestHeaders().getFirst("Host");
		return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
	}

}
