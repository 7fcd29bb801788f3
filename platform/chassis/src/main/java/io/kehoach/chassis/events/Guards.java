package io.kehoach.chassis.events;

import java.util.Set;
import java.util.TreeSet;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The three guards of a consumer, chosen by meaning. Each makes repeats and disorder
 * harmless without keeping a list of what was seen: events carry full state, so the
 * newest is enough.
 */
public final class Guards {

	private static final Set<String> KEPT = Set.of("_id", "seq", "sourceSeq");

	private final MongoTemplate mongo;

	public Guards(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Keeps a picture of another service's aggregate, in its field {@code seq} the newest
	 * sequence seen.
	 * @param fields a record mapped by Spring Data; fields it leaves null are removed,
	 * fields it does not know stay
	 * @return false where the same or a newer one stands already
	 */
	public boolean keepPicture(String collection, String id, long seq, Object fields) {
		return write(collection, id, "seq", seq, fields);
	}

	/**
	 * Keeps a picture whose document holds nothing else: its bytes follow from the newest
	 * event alone, whatever came before.
	 * @param fields a record mapped by Spring Data
	 * @return false where the same or a newer one stands already
	 */
	public boolean replacePicture(String collection, String id, long seq, Object fields) {
		return replace(collection, id, seq, "$lt", fields);
	}

	/**
	 * As {@link #replacePicture}, when pictures are made anew: an event that is as new as
	 * the picture writes it again.
	 */
	public boolean rewritePicture(String collection, String id, long seq, Object fields) {
		return replace(collection, id, seq, "$lte", fields);
	}

	private boolean replace(String collection, String id, long seq, String notNewer, Object fields) {
		Document picture = new Document("_id", id);
		picture.putAll(mapped(fields));
		picture.append("seq", seq);
		Document replaceable = new Document("_id", id).append("seq", new Document(notNewer, seq));
		try {
			this.mongo.getCollection(collection).replaceOne(replaceable, picture, new ReplaceOptions().upsert(true));
			return true;
		}
		catch (MongoWriteException ex) {
			return onDuplicate(ex);
		}
	}

	/**
	 * Creates or follows: a document under a derived id, made by the first event and
	 * renewed by newer ones; its field {@code sourceSeq} says which.
	 * @return false where the same or a newer state was applied already
	 */
	public boolean follow(String collection, String id, long sourceSeq, Object fields) {
		return write(collection, id, "sourceSeq", sourceSeq, fields);
	}

	/**
	 * Stores the intention of a side effect under its derived id, before acting from it.
	 * @return false where it stands already: the effect was or will be had from that
	 * record
	 */
	public boolean insertOnce(String collection, Object document) {
		Document written = new Document();
		this.mongo.getConverter().write(document, written);
		written.remove("_class");
		try {
			this.mongo.getCollection(collection).insertOne(written);
			return true;
		}
		catch (MongoWriteException ex) {
			return onDuplicate(ex);
		}
	}

	private boolean write(String collection, String id, String seqField, long seq, Object fields) {
		Document set = mapped(fields);
		set.append(seqField, seq);
		Document update = new Document("$set", set);
		Document unset = unset(fields, set);
		if (!unset.isEmpty()) {
			update.append("$unset", unset);
		}
		Document older = new Document("_id", id).append(seqField, new Document("$lt", seq));
		try {
			this.mongo.getCollection(collection).updateOne(older, update, new UpdateOptions().upsert(true));
			return true;
		}
		catch (MongoWriteException ex) {
			// The filter missed a document that is as new or newer, so the upsert
			// collided with it.
			return onDuplicate(ex);
		}
	}

	private Document mapped(Object fields) {
		Document mapped = new Document();
		this.mongo.getConverter().write(fields, mapped);
		mapped.remove("_class");
		KEPT.forEach(mapped::remove);
		return mapped;
	}

	private Document unset(Object fields, Document set) {
		Set<String> names = new TreeSet<>();
		this.mongo.getConverter()
			.getMappingContext()
			.getRequiredPersistentEntity(fields.getClass())
			.forEach((property) -> names.add(property.getFieldName()));
		names.removeAll(set.keySet());
		names.removeAll(KEPT);
		Document unset = new Document();
		names.forEach((name) -> unset.append(name, ""));
		return unset;
	}

	private static boolean onDuplicate(MongoWriteException failure) {
		if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
			return false;
		}
		throw failure;
	}

}
