package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields, kept once for all documents: each decoded document brings its own,
 * which is most of what it takes, and a look for one of them would go through memory that
 * no other document has touched.
 */
final class Names {

	private Names() {
	}

	/**
	 * The same document with names that it shares with all others.
	 */
	static Document shared(Document document) {
		Document shared = new Document();
		document.forEach((name, value) -> shared.put(name.intern(), sharedValue(value)));
		return shared;
	}

	private static @Nullable Object sharedValue(@Nullable Object value) {
		return switch (value) {
			case Document document -> shared(document);
			case Collection<?> array when array.stream().anyMatch(Names::holdsNames) -> {
				List<@Nullable Object> elements = new ArrayList<>(array.size());
				array.forEach((element) -> elements.add(sharedValue(element)));
				yield elements;
			}
			case null, default -> value;
		};
	}

	private static boolean holdsNames(@Nullable Object value) {
		return value instanceof Document || value instanceof Collection<?>;
	}

}
