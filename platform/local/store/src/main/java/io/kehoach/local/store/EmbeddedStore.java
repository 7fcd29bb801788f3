package io.kehoach.local.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/**
 * A running store. Any MongoDB driver connects to {@link #connectionString()}; closing it
 * stops the server and, for a store on disk, leaves the files complete.
 */
public final class EmbeddedStore implements AutoCloseable {

	private final MongoServer server;

	private final LongAdder examined;

	private final InetSocketAddress address;

	private EmbeddedStore(StoreBackend backend, LongAdder examined, int port) {
		this.server = new MongoServer(backend);
		this.examined = examined;
		this.address = bind(this.server, port);
	}

	// Netty throws a checked exception that it does not declare, past the server's own
	// clean-up.
	private static InetSocketAddress bind(MongoServer server, int port) {
		try {
			server.bind("127.0.0.1", port);
			return server.getLocalAddress();
		}
		catch (Exception ex) {
			server.shutdownNow();
			throw new IllegalStateException("Port %d for the store is in use".formatted(port), ex);
		}
	}

	/**
	 * Starts a store that keeps its files in a folder.
	 * @param dataDir created when absent
	 * @param port where to listen on loopback, 0 for any free port
	 */
	public static EmbeddedStore start(Path dataDir, int port) throws IOException {
		LongAdder examined = new LongAdder();
		return new EmbeddedStore(StoreFiles.open(dataDir, examined), examined, port);
	}

	/**
	 * Starts a store that forgets everything when it is closed, on a free port.
	 */
	public static EmbeddedStore inMemory() {
		LongAdder examined = new LongAdder();
		StoreContext context = new StoreContext(MVStore.open(null), Journal.NONE, examined);
		return new EmbeddedStore(new StoreBackend(context, Durability.NONE), examined, 0);
	}

	public int port() {
		return address.getPort();
	}

	public String connectionString() {
		return "mongodb://127.0.0.1:" + port();
	}

	/**
	 * How many documents queries have read so far. A query that an index answers reads
	 * only those it may return.
	 */
	public long documentsExamined() {
		return examined.sum();
	}

	@Override
	public void close() {
		server.shutdownNow();
	}

}
