package io.kehoach.local.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs the store in its own process: {@code StoreServer <data folder> <port>}, or the
 * system properties {@code store.data} and {@code store.port}; {@code store.save-millis}
 * is how often the journal is saved into the documents' file. Prints one line when it is
 * ready; SIGTERM closes it completely.
 */
public final class StoreServer {

	private StoreServer() {
	}

	public static void main(String[] args) throws IOException {
		Path dataDir = Path.of((args.length > 0) ? args[0] : System.getProperty("store.data", "data/store"));
		int port = Integer.parseInt((args.length > 1) ? args[1] : System.getProperty("store.port", "27017"));
		EmbeddedStore store = EmbeddedStore.start(dataDir, port);
		Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
		System.out.println("Store ready: " + store.connectionString() + " (" + dataDir.toAbsolutePath() + ")");
	}

}
