package io.kehoach.plan.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The cells of a row or of the header: its record's components, by name. */
final class Cells {

	private Cells() {
	}

	/** The names of the cells in which two records differ. */
	static <R extends Record> Set<String> differing(R one, R other) {
		return Arrays.stream(one.getClass().getRecordComponents())
			.filter((cell) -> !Objects.equals(value(cell, one), value(cell, other)))
			.map(RecordComponent::getName)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** One record, with the chosen cells of another. */
	static <R extends Record> R chosen(R one, R other, Predicate<String> ofOther) {
		RecordComponent[] cells = one.getClass().getRecordComponents();
		Object[] values = Arrays.stream(cells)
			.map((cell) -> value(cell, ofOther.test(cell.getName()) ? other : one))
			.toArray();
		try {
			Class<?>[] types = Arrays.stream(cells).map(RecordComponent::getType).toArray(Class<?>[]::new);
			@SuppressWarnings("unchecked")
			R made = (R) one.getClass().getDeclaredConstructor(types).newInstance(values);
			return made;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("A record is made of its components", ex);
		}
	}

	private static @Nullable Object value(RecordComponent cell, Record of) {
		try {
			return cell.getAccessor().invoke(of);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("A record shows its components", ex);
		}
	}

}
