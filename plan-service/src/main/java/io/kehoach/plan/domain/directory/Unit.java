package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory. {@code office} marks the one room that receives and
 * consolidates for its body.
 */
public record Unit(String unitId, String name, UnitKind kind, @Nullable String parentId, List<String> aliases,
		boolean office, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String successorId) {

	public Unit {
		aliases = List.copyOf(aliases);
	}

	public boolean validOn(LocalDate day) {
		return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
	}

	public Unit closed(LocalDate on, @Nullable String successorId) {
		return new Unit(unitId, name, kind, parentId, aliases, office, validFrom, on, successorId);
	}

	/** Remembers a further name; a name that is known already changes nothing. */
	public Unit alsoCalled(String alias) {
		if (isCalled(alias)) {
			return this;
		}
		return new Unit(unitId, name, kind, parentId, Stream.concat(aliases.stream(), Stream.of(alias)).toList(),
				office, validFrom, validTo, successorId);
	}

	public boolean isCalled(String phrase) {
		String folded = Folded.of(phrase);
		return folded.equals(Folded.of(name)) || folded.equals(unitId.toLowerCase(Locale.ROOT))
				|| aliases.stream().anyMatch((alias) -> Folded.of(alias).equals(folded));
	}

}
