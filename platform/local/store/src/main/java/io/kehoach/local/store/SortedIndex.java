package io.kehoach.local.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/**
 * A secondary or unique index: sorted keys in memory, each followed by the position of
 * its document. It is built from the documents whenever the store is opened, so it cannot
 * differ from them. The collection's lock guards it.
 */
final class SortedIndex extends OrderedIndex {

	private final NavigableSet<@Nullable Object[]> keys = new TreeSet<>(ValueOrder.INSTANCE::compareKeys);

	private final List<String> names;

	private final List<String> fields;

	private final boolean unique;

	private int documentsWithArrays;

	SortedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
		super(name, keys, sparse);
		this.unique = unique;
		this.names = keys();
		// The position is the last part of every key, so the index is also ordered by it.
		Set<String> named = new LinkedHashSet<>(keySet());
		named.add("_id");
		this.fields = List.copyOf(named);
	}

	@Override
	List<String> fields() {
		return fields;
	}

	@Override
	Stream<Object> positions(KeyRange range, boolean descending) {
		if (range.isEmpty()) {
			return Stream.empty();
		}
		NavigableSet<@Nullable Object[]> found = keys.subSet(range.from(), false, range.to(), false);
		return (descending ? found.descendingSet() : found).stream().map(SortedIndex::positionIn);
	}

	private static Object positionIn(@Nullable Object[] key) {
		return Missing.ofNullable(key[key.length - 1]);
	}

	@Override
	boolean holdsArrays() {
		return documentsWithArrays > 0;
	}

	@Override
	public boolean isUnique() {
		return unique;
	}

	/**
	 * Unknown: {@link PrimaryIndex} answers for all.
	 */
	@Override
	public @Nullable Object getPosition(Document document) {
		return null;
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		check(document, null, collection);
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
		check(newDocument, positionOf(oldDocument), collection);
	}

	private void check(Document document, @Nullable Object self, MongoCollection<Object> collection) {
		for (KeyValue values : valuesOf(document)) {
			if (unique && isTaken(values, self)) {
				throw new DuplicateKeyError(this, collection, getKeys(), values);
			}
		}
	}

	private boolean isTaken(KeyValue values, @Nullable Object self) {
		return positions(KeyRange.startingWith(values.stream().toArray()), false)
			.anyMatch((position) -> self == null || ValueOrder.INSTANCE.compare(position, self) != 0);
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
		Set<KeyValue> all = valuesOf(document);
		all.forEach((values) -> keys.add(KeyRange.append(values.stream().toArray(), position)));
		documentsWithArrays += isArray(all) ? 1 : 0;
	}

	@Override
	public Object remove(Document document) {
		Object position = positionOf(document);
		Set<KeyValue> all = valuesOf(document);
		all.forEach((values) -> keys.remove(KeyRange.append(values.stream().toArray(), position)));
		documentsWithArrays -= isArray(all) ? 1 : 0;
		return position;
	}

	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Object position,
			MongoCollection<Object> collection) {
		if (!valuesOf(oldDocument).equals(valuesOf(newDocument))) {
			remove(oldDocument);
			add(newDocument, position, collection);
		}
	}

	/**
	 * One for a document without arrays, one per element where a field is an array, none
	 * where a sparse index leaves the document out.
	 */
	private Set<KeyValue> valuesOf(Document document) {
		@Nullable Object[] values = names.stream().map((field) -> valueOf(document, field)).toArray();
		if (isSparse() && Arrays.stream(values).allMatch(SortedIndex::isAbsent)) {
			return Set.of();
		}
		if (Arrays.stream(values).noneMatch(Collection.class::isInstance)) {
			return Set.of(new KeyValue(values));
		}
		Set<KeyValue> all = isOneArray(values) ? perElement(values) : getKeyValues(document);
		return all.isEmpty() ? Set.of(new KeyValue(values)) : all;
	}

	private static boolean isOneArray(@Nullable Object[] values) {
		return Arrays.stream(values).filter(Collection.class::isInstance).count() == 1;
	}

	private static Set<KeyValue> perElement(@Nullable Object[] values) {
		Set<KeyValue> all = new LinkedHashSet<>();
		for (int i = 0; i < values.length; i++) {
			if (values[i] instanceof Collection<?> elements) {
				for (Object element : elements) {
					@Nullable Object[] key = values.clone();
					key[i] = element;
					all.add(new KeyValue(key));
				}
			}
		}
		return all;
	}

	private static boolean isArray(Set<KeyValue> all) {
		return all.size() > 1 || all.stream().flatMap(KeyValue::stream).anyMatch(Collection.class::isInstance);
	}

	private static @Nullable Object valueOf(Document document, String field) {
		return (field.indexOf('.') < 0) ? document.getOrMissing(field)
				: Utils.getSubdocumentValueCollectionAware(document, field);
	}

	private static boolean isAbsent(@Nullable Object value) {
		return value instanceof Missing || (value instanceof Collection<?> elements && !elements.isEmpty()
				&& elements.stream().allMatch(Missing.class::isInstance));
	}

	@Override
	public long getCount() {
		return keys.size();
	}

	@Override
	public void drop() {
		keys.clear();
	}

}
