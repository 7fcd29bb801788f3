package io.kehoach.plan.messaging;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The components in which two records of one type differ, with their new values. */
final class RecordChange {

	private RecordChange() {
	}

	static Map<String, @Nullable Object> between(Record before, Record after) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>();
		for (RecordComponent component : after.getClass().getRecordComponents()) {
			Object value = value(component, after);
			if (!Objects.equals(value(component, before), value)) {
				changed.put(component.getName(), value);
			}
		}
		return changed;
	}

	/** Every component by name. */
	static Map<String, @Nullable Object> components(Record record) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			all.put(component.getName(), value(component, record));
		}
		return all;
	}

	private static @Nullable Object value(RecordComponent component, Record record) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
