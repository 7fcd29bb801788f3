package io.kehoach.plan.document;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Every field of a record and of the records within it, by name of record and component.
 *
 * @param left fields that are left out of a comparison, such as {@code PlanItem.itemId},
 * each with its reason
 */
record Fields(Map<String, String> left) {

	/** Where two records differ, field by field. */
	List<String> differences(Record one, Record other) {
		List<String> found = new ArrayList<>();
		compare("", one, other, found);
		return found;
	}

	/** The fields that say something in one of the records. */
	static Set<String> filled(List<? extends Record> records) {
		Set<String> filled = new TreeSet<>();
		records.forEach((record) -> collect(record, filled));
		return filled;
	}

	/** Every field there is, found in the types alone. */
	static Set<String> all(Class<?> type) {
		Set<String> all = new TreeSet<>();
		for (RecordComponent field : type.getRecordComponents()) {
			all.add(name(field));
			Stream.of(field.getType(), element(field)).filter(Class::isRecord).forEach((it) -> all.addAll(all(it)));
		}
		return all;
	}

	private void compare(String path, @Nullable Object one, @Nullable Object other, List<String> found) {
		if (one instanceof Record before && other instanceof Record after && before.getClass() == after.getClass()) {
			for (RecordComponent field : before.getClass().getRecordComponents()) {
				if (!left.containsKey(name(field))) {
					compare(path + "/" + field.getName(), value(field, before), value(field, after), found);
				}
			}
		}
		else if (one instanceof List<?> before && other instanceof List<?> after && before.size() == after.size()) {
			IntStream.range(0, before.size())
				.forEach((at) -> compare(path + "/" + at, before.get(at), after.get(at), found));
		}
		else if (!Objects.equals(one, other)) {
			found.add(path + ": " + one + " -> " + other);
		}
	}

	private static void collect(@Nullable Object value, Set<String> filled) {
		if (value instanceof List<?> list) {
			list.forEach((each) -> collect(each, filled));
		}
		else if (value instanceof Record record) {
			for (RecordComponent field : record.getClass().getRecordComponents()) {
				Object content = value(field, record);
				if (content != null && !content.equals(List.of())) {
					filled.add(name(field));
					collect(content, filled);
				}
			}
		}
	}

	private static String name(RecordComponent field) {
		return field.getDeclaringRecord().getSimpleName() + "." + field.getName();
	}

	private static Class<?> element(RecordComponent field) {
		return (field.getGenericType() instanceof java.lang.reflect.ParameterizedType list
				&& list.getActualTypeArguments()[0] instanceof Class<?> type) ? type : field.getType();
	}

	private static @Nullable Object value(RecordComponent field, Record record) {
		try {
			return field.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
