package io.kehoach.local.store;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Where every change is recorded before it is made. A change that the journal refuses is
 * not made.
 */
interface Journal {

	/** For a store that forgets. */
	Journal NONE = new Journal() {
		@Override
		public void put(String map, Object id, Document document) {
		}

		@Override
		public void remove(String map, Object id) {
		}
	};

	void put(String map, Object id, Document document);

	void remove(String map, Object id);

}
