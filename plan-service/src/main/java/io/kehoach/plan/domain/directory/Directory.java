package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The directory as it stands at one moment. */
public final class Directory {

	private final Map<String, Unit> units;

	private final Map<String, UnitGroup> groups;

	public Directory(Collection<Unit> units, Collection<UnitGroup> groups) {
		this.units = units.stream().collect(Collectors.toUnmodifiableMap(Unit::unitId, Function.identity()));
		this.groups = groups.stream()
			.filter((group) -> !group.closed())
			.collect(Collectors.toUnmodifiableMap(UnitGroup::groupId, Function.identity()));
	}

	public Optional<Unit> unit(String unitId) {
		return Optional.ofNullable(units.get(unitId));
	}

	public Collection<Unit> units() {
		return units.values();
	}

	public Optional<UnitGroup> group(String groupId) {
		return Optional.ofNullable(groups.get(groupId));
	}

	/**
	 * The unit that a body means by a printed name on a day; none where two are called
	 * so.
	 */
	public Optional<Unit> unitCalled(String phrase, String bodyId, LocalDate on) {
		List<Unit> called = units.values()
			.stream()
			.filter((unit) -> unit.validOn(on) && unit.isCalled(phrase))
			.toList();
		return only(called).or(() -> only(
				called.stream().filter((unit) -> unit.unitId().equals(bodyId) || isUnder(unit, bodyId)).toList()));
	}

	public Optional<UnitGroup> groupCalled(String phrase, String bodyId) {
		List<UnitGroup> called = groups.values().stream().filter((group) -> group.isCalled(phrase)).toList();
		return only(called)
			.or(() -> only(called.stream().filter((group) -> bodyId.equals(group.query().under())).toList()));
	}

	/** The groups that a unit belongs to on a day, by id and in order. */
	public List<String> groupsOf(Unit unit, LocalDate on) {
		return groups.values()
			.stream()
			.filter((group) -> unit.validOn(on) && matches(group.query(), unit))
			.map(UnitGroup::groupId)
			.sorted()
			.toList();
	}

	public List<String> members(UnitGroup group, LocalDate on) {
		return units.values()
			.stream()
			.filter((unit) -> unit.validOn(on) && matches(group.query(), unit))
			.map(Unit::unitId)
			.sorted()
			.toList();
	}

	/**
	 * The body that a unit belongs to: itself or the nearest above; itself where there is
	 * none.
	 */
	public String bodyOf(String unitId) {
		Set<String> seen = new HashSet<>();
		@Nullable String id = unitId;
		while (id != null && seen.add(id)) {
			Unit unit = units.get(id);
			if (unit != null && unit.kind() == UnitKind.BODY) {
				return id;
			}
			id = (unit != null) ? unit.parentId() : null;
		}
		return unitId;
	}

	/** The unit itself and whoever it went into, one after the other. */
	public Set<String> successors(String unitId) {
		Set<String> seen = new LinkedHashSet<>();
		@Nullable String id = unitId;
		while (id != null && seen.add(id)) {
			Unit unit = units.get(id);
			id = (unit != null) ? unit.successorId() : null;
		}
		return seen;
	}

	/** The room that receives for a body, if one is marked. */
	public Optional<Unit> officeOf(String bodyId, LocalDate on) {
		return units.values()
			.stream()
			.filter((unit) -> unit.office() && unit.validOn(on) && receivesFor(unit, bodyId))
			.min(Comparator.comparing(Unit::unitId));
	}

	/** A room of a body further down receives for that one. */
	private boolean receivesFor(Unit unit, String bodyId) {
		List<String> above = above(unit);
		int at = above.indexOf(bodyId);
		return at >= 0 && above.subList(0, at)
			.stream()
			.flatMap((between) -> unit(between).stream())
			.noneMatch((between) -> between.kind() == UnitKind.BODY);
	}

	private boolean matches(GroupQuery query, Unit unit) {
		return (query.kinds().isEmpty() || query.kinds().contains(unit.kind()))
				&& (query.under() == null || isUnder(unit, query.under()));
	}

	public boolean isUnder(String unitId, String ancestorId) {
		return unit(unitId).filter((unit) -> isUnder(unit, ancestorId)).isPresent();
	}

	private boolean isUnder(Unit unit, String ancestorId) {
		return above(unit).contains(ancestorId);
	}

	/** Everything above a unit, the nearest first. */
	private List<String> above(Unit unit) {
		Set<String> above = new LinkedHashSet<>();
		@Nullable String parentId = unit.parentId();
		while (parentId != null && above.add(parentId)) {
			Unit parent = units.get(parentId);
			parentId = (parent == null) ? null : parent.parentId();
		}
		return List.copyOf(above);
	}

	private static <T> Optional<T> only(List<T> found) {
		return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
	}

}
