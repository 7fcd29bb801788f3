package io.kehoach.local.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The total order of all values in keys and indexes: first by type, then by value, and
 * equal exactly where MongoDB says equal ({@code 1}, {@code 1L} and {@code 1.0} are one
 * key). {@link Bound}s sort between values.
 */
final class ValueOrder implements Comparator<@Nullable Object> {

	static final ValueOrder INSTANCE = new ValueOrder();

	private ValueOrder() {
	}

	@Override
	public int compare(@Nullable Object a, @Nullable Object b) {
		if (a instanceof String text && b instanceof String other) {
			// By far the most frequent.
			return text.compareTo(other);
		}
		int byType = Integer.compare(rank(a), rank(b));
		if (byType != 0) {
			return byType;
		}
		if (a instanceof Bound bound && bound.spansType()) {
			return bound.side() - ((b instanceof Bound other && other.spansType()) ? other.side() : 0);
		}
		if (b instanceof Bound bound && bound.spansType()) {
			return -bound.side();
		}
		int byValue = compareSameType(unwrap(a), unwrap(b));
		return (byValue != 0) ? byValue : Integer.compare(side(a), side(b));
	}

	/**
	 * Compares two keys value by value; a key that is the beginning of another comes
	 * first.
	 */
	int compareKeys(@Nullable Object[] a, @Nullable Object[] b) {
		int shared = Math.min(a.length, b.length);
		for (int i = 0; i < shared; i++) {
			int byValue = compare(a[i], b[i]);
			if (byValue != 0) {
				return byValue;
			}
		}
		return Integer.compare(a.length, b.length);
	}

	static int rank(@Nullable Object value) {
		return switch (value) {
			case null -> 1;
			case Bound bound -> bound.rank();
			case MinKey minKey -> 0;
			case Missing missing -> 1;
			case Number number -> 2;
			case String string -> 3;
			case Map<?, ?> document -> 4;
			case Collection<?> array -> 5;
			case BinData bytes -> 6;
			case LegacyUUID uuid -> 7;
			case UUID uuid -> 8;
			case ObjectId id -> 9;
			case Boolean bool -> 10;
			case Instant instant -> 11;
			case BsonTimestamp timestamp -> 12;
			case BsonRegularExpression expression -> 13;
			case MaxKey maxKey -> 15;
			default -> 14;
		};
	}

	private static @Nullable Object unwrap(@Nullable Object value) {
		return (value instanceof Bound bound) ? bound.value() : value;
	}

	private static int side(@Nullable Object value) {
		return (value instanceof Bound bound) ? bound.side() : 0;
	}

	private int compareSameType(@Nullable Object a, @Nullable Object b) {
		return switch (a) {
			case null -> 0;
			case Missing missing -> 0;
			case MinKey minKey -> 0;
			case MaxKey maxKey -> 0;
			case Number number when b instanceof Number other -> compareNumbers(number, other);
			case String string when b instanceof String other -> string.compareTo(other);
			case Document document when b instanceof Document other -> compareDocuments(document, other);
			case Collection<?> array when b instanceof Collection<?> other -> compareArrays(array, other);
			case BinData bytes when b instanceof BinData other -> bytes.compareTo(other);
			case LegacyUUID uuid when b instanceof LegacyUUID other -> uuid.compareTo(other);
			case ObjectId id when b instanceof ObjectId other -> id.compareTo(other);
			case Boolean bool when b instanceof Boolean other -> bool.compareTo(other);
			// On disk an instant has milliseconds, in memory it may have more: both must
			// find the same key.
			case Instant instant when b instanceof Instant other ->
				Long.compare(instant.toEpochMilli(), other.toEpochMilli());
			case BsonTimestamp timestamp when b instanceof BsonTimestamp other -> timestamp.compareTo(other);
			default -> String.valueOf(a).compareTo(String.valueOf(b));
		};
	}

	private static int compareNumbers(Number a, Number b) {
		if (isWhole(a) && isWhole(b)) {
			return Long.compare(a.longValue(), b.longValue());
		}
		double left = a.doubleValue();
		double right = b.doubleValue();
		if (!Double.isFinite(left) || !Double.isFinite(right) || (a instanceof Double && b instanceof Double)) {
			return (left == right) ? 0 : Double.compare(left, right);
		}
		return decimal(a).compareTo(decimal(b));
	}

	private static boolean isWhole(Number number) {
		return number instanceof Integer || number instanceof Long;
	}

	private static BigDecimal decimal(Number number) {
		return switch (number) {
			case Decimal128 decimal -> decimal.toBigDecimal();
			case Double real -> new BigDecimal(real);
			default -> BigDecimal.valueOf(number.longValue());
		};
	}

	private int compareDocuments(Document a, Document b) {
		Iterator<Map.Entry<String, Object>> others = b.entrySet().iterator();
		for (Map.Entry<String, Object> entry : a.entrySet()) {
			if (!others.hasNext()) {
				return 1;
			}
			Map.Entry<String, Object> other = others.next();
			int byName = entry.getKey().compareTo(other.getKey());
			int byEntry = (byName != 0) ? byName : compare(entry.getValue(), other.getValue());
			if (byEntry != 0) {
				return byEntry;
			}
		}
		return others.hasNext() ? -1 : 0;
	}

	private int compareArrays(Collection<?> a, Collection<?> b) {
		return compareKeys(a.toArray(), b.toArray());
	}

}
