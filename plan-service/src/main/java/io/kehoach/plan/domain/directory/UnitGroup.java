package io.kehoach.plan.domain.directory;

import java.util.List;
import java.util.stream.Stream;

/** A named query over the directory, such as "Các phòng Sở". */
public record UnitGroup(String groupId, String name, List<String> aliases, GroupQuery query, boolean closed) {

	public UnitGroup {
		aliases = List.copyOf(aliases);
	}

	public UnitGroup alsoCalled(String alias) {
		if (isCalled(alias)) {
			return this;
		}
		return new UnitGroup(groupId, name, Stream.concat(aliases.stream(), Stream.of(alias)).toList(), query, closed);
	}

	public UnitGroup close() {
		return new UnitGroup(groupId, name, aliases, query, true);
	}

	public boolean isCalled(String phrase) {
		String folded = Folded.of(phrase);
		return folded.equals(Folded.of(name)) || aliases.stream().anyMatch((alias) -> Folded.of(alias).equals(folded));
	}

}
