package io.kehoach.local.store;

import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.Document;

/**
 * What has to happen around a command so that its effect outlives the process.
 */
interface Durability extends AutoCloseable {

	/** For a store that forgets. */
	Durability NONE = new Durability() {
		@Override
		public Document change(Supplier<Document> command) {
			return command.get();
		}

		@Override
		public Document reshape(Supplier<Document> command) {
			return command.get();
		}

		@Override
		public void close() {
		}
	};

	/**
	 * Runs a command that changes documents; many may run at once.
	 */
	Document change(Supplier<Document> command);

	/**
	 * Runs a command that drops or renames whole collections; nothing else changes
	 * anything meanwhile.
	 */
	Document reshape(Supplier<Document> command);

	@Override
	void close();

}
