package io.kehoach.local.store;

import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * What all collections of a store share.
 *
 * @param examined counts the documents that queries have read
 */
record StoreContext(MVStore maps, Journal journal, LongAdder examined) {

	MVMap<Object, Document> openDocuments(String name) {
		return DocumentMaps.open(maps, name);
	}

	/**
	 * The map in which the H2 backend keeps a collection's size, which is not tracked
	 * here.
	 */
	MVMap<String, Object> openStatistics() {
		return maps.openMap("statistics");
	}

}
