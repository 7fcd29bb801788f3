package io.kehoach.local.store;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Opens the maps that hold documents by {@code _id}: BSON on disk, and sorted as MongoDB
 * sorts.
 */
final class DocumentMaps {

	private DocumentMaps() {
	}

	static MVMap<Object, Document> open(MVStore store, String name) {
		return store.openMap(name,
				new MVMap.Builder<Object, Document>().keyType(Ids.INSTANCE).valueType(Values.INSTANCE));
	}

	private static final class Ids extends BasicDataType<Object> {

		static final Ids INSTANCE = new Ids();

		@Override
		public int compare(@Nullable Object a, @Nullable Object b) {
			return ValueOrder.INSTANCE.compare(a, b);
		}

		@Override
		public int getMemory(@Nullable Object id) {
			return (id instanceof String text) ? 56 + text.length() : 56;
		}

		@Override
		public void write(WriteBuffer buffer, Object id) {
			Bson.write(buffer, new Document("", (id instanceof Missing) ? null : id));
		}

		@Override
		public Object read(ByteBuffer buffer) {
			return Missing.ofNullable(Bson.read(buffer).get(""));
		}

		@Override
		public Object[] createStorage(int size) {
			return new Object[size];
		}

	}

	private static final class Values extends BasicDataType<Document> {

		static final Values INSTANCE = new Values();

		@Override
		public int getMemory(@Nullable Document document) {
			return (document != null) ? Bson.memory(document) : 0;
		}

		@Override
		public void write(WriteBuffer buffer, Document document) {
			Bson.write(buffer, document);
		}

		@Override
		public Document read(ByteBuffer buffer) {
			return Bson.read(buffer);
		}

		@Override
		public Document[] createStorage(int size) {
			return new Document[size];
		}

	}

}
