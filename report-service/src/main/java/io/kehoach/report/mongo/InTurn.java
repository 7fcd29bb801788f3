package io.kehoach.report.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A list whose first part is one query's and whose later parts are others': an order that
 * no field holds, and that the store need not compute.
 */
final class InTurn {

	private InTurn() {
	}

	/**
	 * @param find what meets a part's criteria, as many as still have room
	 */
	static <T> List<T> of(int limit, BiFunction<Criteria, Integer, List<T>> find, Criteria... parts) {
		List<T> found = new ArrayList<>();
		for (Criteria part : parts) {
			if (found.size() < limit) {
				found.addAll(find.apply(part, limit - found.size()));
			}
		}
		return found;
	}

}
