package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	 * The unit that another means by a printed name on a day: the nearest in its own
	 * tree; none where two are called so.
	 */
	public Optional<Unit> unitCalled(String phrase, String by, LocalDate on) {
		List<String> scopes = lineage(by);
		List<Unit> called = units.values()
			.stream()
			.filter((unit) -> unit.validOn(on) && unit.isCalled(phrase) && isKnown(unit, scopes))
			.toList();
		return nearest(scopes, called, (unit, scope) -> unit.unitId().equals(scope) || isUnder(unit, scope));
	}

	/** As {@link #unitCalled}, of groups. */
	public Optional<UnitGroup> groupCalled(String phrase, String by) {
		List<String> scopes = lineage(by);
		List<UnitGroup> called = groups.values()
			.stream()
			.filter((group) -> group.isCalled(phrase) && isKnown(group.query(), scopes))
			.toList();
		return nearest(scopes, called, (group, scope) -> scope.equals(group.query().under()));
	}

	/**
	 * Every organisation has a "Văn phòng": a room goes by its name in its own and below
	 * it only, what belongs to a body in that tree. Bodies and outside units are called
	 * the same by all.
	 */
	private boolean isKnown(Unit unit, List<String> scopes) {
		List<String> above = above(unit);
		return switch (unit.kind()) {
			case BODY, OUTSIDE -> true;
			case SUBORDINATE -> above.isEmpty() || above.stream().anyMatch(scopes::contains);
			case ROOM -> above.stream()
				.filter((id) -> unit(id).filter((it) -> it.kind() != UnitKind.ROOM).isPresent())
				.findFirst()
				.map(scopes::contains)
				.orElse(true);
		};
	}

	private boolean isKnown(GroupQuery query, List<String> scopes) {
		String under = query.under();
		boolean ofRooms = query.kinds().isEmpty() || query.kinds().contains(UnitKind.ROOM);
		return under == null || scopes.contains(under) || (!ofRooms && isUnder(under, scopes.getFirst()));
	}

	private static <T> Optional<T> nearest(List<String> scopes, List<T> called, BiPredicate<T, String> within) {
		return scopes.stream()
			.flatMap((scope) -> only(called.stream().filter((it) -> within.test(it, scope)).toList()).stream())
			.findFirst()
			.or(() -> only(called));
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

	/** A unit and everything above it, the nearest first. */
	private List<String> lineage(String unitId) {
		return Stream.concat(Stream.of(unitId), unit(unitId).stream().flatMap((unit) -> above(unit).stream())).toList();
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
