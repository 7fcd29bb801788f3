package io.kehoach.plan.domain.phrase;

import java.util.Set;

/** Names that hold a comma or an "và" of their own: never split inside one of them. */
@FunctionalInterface
public interface KnownNames {

	/** Names as printed in a directory or alias table. */
	Set<String> all();

	static KnownNames none() {
		return Set::of;
	}

}
