package io.kehoach.plan.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is in force: the version's number and hour, its groups' members and the changes
 * since, and the calls for the units' own plans.
 */
public record Standing(int version, Instant issuedAt, String issuedBy, @Nullable String office,
		List<FrozenGroup> groups, List<Addressee> joined, List<Addressee> left, List<DerivingCall> calls,
		List<Sending> sendings) {

	public Standing {
		groups = List.copyOf(groups);
		joined = List.copyOf(joined);
		left = List.copyOf(left);
		// A plan that an earlier release issued does not say.
		calls = (calls != null) ? List.copyOf(calls) : List.of();
		sendings = (sendings != null) ? List.copyOf(sendings) : List.of();
	}

	/** The version in force, as it went out. */
	Sending newest() {
		return new Sending(null, version, issuedAt);
	}

	/** What a unit was last sent: the version that last concerned it, or the first. */
	Sending lastTo(String unitId) {
		return sendings.stream()
			.filter((it) -> it.unitId() == null || it.unitId().equals(unitId))
			.reduce((earlier, later) -> later)
			.orElseGet(this::newest);
	}

	Standing sentTo(Collection<String> unitIds) {
		Stream<Sending> again = unitIds.stream().map((unitId) -> new Sending(unitId, version, issuedAt));
		return new Standing(version, issuedAt, issuedBy, office, groups, joined, left, calls,
				Stream.concat(sendings.stream(), again).toList());
	}

	/**
	 * Who answers by now for what a unit was given: the last of its successors, nobody
	 * where that was dissolved.
	 */
	public Stream<String> answering(String unitId) {
		String heir = heir(unitId);
		return isDissolved(heir) ? Stream.empty() : Stream.of(heir);
	}

	/** The last of a unit's successors, or the unit itself. */
	String heir(String unitId) {
		Set<String> seen = new HashSet<>();
		String heir = unitId;
		while (seen.add(heir)) {
			heir = successor(heir);
		}
		return heir;
	}

	boolean isDissolved(String unitId) {
		return left.stream()
			.filter((gone) -> gone.unitId().equals(unitId))
			.reduce((earlier, later) -> later)
			.filter((gone) -> gone.successorId() == null)
			.isPresent();
	}

	/** Everybody a party stands for, by the groups as they were frozen. */
	Set<String> units(Party party) {
		Stream<String> named = party.unitIds().stream().flatMap(this::answering);
		Stream<String> grouped = groups.stream()
			.filter((group) -> party.groupIds().contains(group.groupId()))
			.flatMap((group) -> group.unitIds().stream());
		return Stream.concat(named, grouped).collect(Collectors.toCollection(TreeSet::new));
	}

	private String successor(String unitId) {
		return left.stream()
			.filter((gone) -> gone.unitId().equals(unitId))
			.flatMap((gone) -> Stream.ofNullable(gone.successorId()))
			.reduce((earlier, later) -> later)
			.orElse(unitId);
	}

	Standing with(List<DerivingCall> calls) {
		return new Standing(version, issuedAt, issuedBy, office, groups, joined, left, calls, sendings);
	}

	/** Whoever was thought dissolved and joins again answers for itself again. */
	Standing joinedBy(Addressee addressee) {
		List<Addressee> gone = isDissolved(addressee.unitId())
				? left.stream().filter((it) -> !it.unitId().equals(addressee.unitId())).toList() : left;
		return new Standing(version, issuedAt, issuedBy, office, groups.stream()
			.map((group) -> addressee.groupIds().contains(group.groupId()) ? group.joinedBy(addressee.unitId()) : group)
			.toList(), Stream.concat(joined.stream(), Stream.of(addressee)).toList(), gone, calls, sendings);
	}

	Standing leftBy(Addressee addressee) {
		return new Standing(version, issuedAt, issuedBy, office, groups.stream()
			.map((group) -> addressee.groupIds().contains(group.groupId()) ? group.leftBy(addressee.unitId()) : group)
			.toList(), joined, Stream.concat(left.stream(), Stream.of(addressee)).toList(), calls, sendings);
	}

}
