package io.kehoach.local.store;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Stored documents, each copied whenever it is taken, so that nobody outside changes a
 * stored one.
 */
final class Copies extends AbstractList<Document> implements RandomAccess {

	private final List<Document> stored;

	Copies(List<Document> stored) {
		this.stored = stored;
	}

	@Override
	public Document get(int index) {
		return stored.get(index).cloneDeeply();
	}

	@Override
	public int size() {
		return stored.size();
	}

}
