package io.kehoach.chassis.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One row of the access table: a role may call an operation on resources whose unit
 * stands in one of these relations to the caller's.
 */
public record AccessRow(String operation, String role, Set<Relation> relations) {

	static AccessRow parse(String line) {
		String[] cells = line.split(",", -1);
		if (cells.length != 3) {
			throw new IllegalArgumentException("Not operation,role,relations: " + line);
		}
		return new AccessRow(cells[0].strip(), cells[1].strip(), relations(cells[2].strip()));
	}

	private static Set<Relation> relations(String cell) {
		if (cell.equals("any")) {
			return EnumSet.allOf(Relation.class);
		}
		Set<Relation> relations = EnumSet.noneOf(Relation.class);
		for (String word : cell.split(" +")) {
			if (!word.isEmpty() && !word.equals("-")) {
				relations.add(Relation.valueOf(word.toUpperCase(Locale.ROOT)));
			}
		}
		return relations;
	}

}
