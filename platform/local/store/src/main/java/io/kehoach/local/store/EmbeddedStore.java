package io.kehoach.local.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/**
 * A running store. Any MongoDB driver connects to {@link #connectionString()}; closing it
 * stops the server and, for a store on disk, leaves the files complete.
 */
public final class EmbeddedStore implements AutoCloseable {

	private final MongoServer server;

	private final InetSocketAddress address;

	private EmbeddedStore(H2Backend backend, int port) {
		this.server = new MongoServer(backend);
		this.server.bind("127.0.0.1", port);
		this.address = this.server.getLocalAddress();
	}

	/**
	 * Starts a store that keeps its files in a folder.
	 * @param dataDir created when absent
	 * @param port where to listen on loopback, 0 for any free port
	 */
	public static EmbeddedStore start(Path dataDir, int port) throws IOException {
		Files.createDirectories(dataDir);
		return new EmbeddedStore(new H2Backend(dataDir.resolve("store.mv").toString()), port);
	}

	/**
	 * Starts a store that forgets everything when it is closed, on a free port.
	 */
	public static EmbeddedStore inMemory() {
		return new EmbeddedStore(H2Backend.inMemory(), 0);
	}

	public int port() {
		return this.address.getPort();
	}

	public String connectionString() {
		return "mongodb://127.0.0.1:" + port();
	}

	@Override
	public void close() {
		this.server.shutdownNow();
	}

}
