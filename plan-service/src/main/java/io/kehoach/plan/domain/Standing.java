package io.kehoach.plan.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is in force: the version's number and hour, its groups' members and the changes
 * since, and the calls for the units' own plans.
 */
public record Standing(int version, Instant issuedAt, String issuedBy, @Nullable String office,
		List<FrozenGroup> groups, List<Addressee> joined, List<Addressee> left, List<DerivingCall> calls) {

	public Standing {
		groups = List.copyOf(groups);
		joined = List.copyOf(joined);
		left = List.copyOf(left);
		calls = List.copyOf(calls);
	}

	Standing with(List<DerivingCall> calls) {
		return new Standing(version, issuedAt, issuedBy, office, groups, joined, left, calls);
	}

	Standing joinedBy(Addressee addressee) {
		return new Standing(version, issuedAt, issuedBy, office, groups.stream()
			.map((group) -> addressee.groupIds().contains(group.groupId()) ? group.joinedBy(addressee.unitId()) : group)
			.toList(), Stream.concat(joined.stream(), Stream.of(addressee)).toList(), left, calls);
	}

	Standing leftBy(Addressee addressee) {
		return new Standing(version, issuedAt, issuedBy, office, groups.stream()
			.map((group) -> addressee.groupIds().contains(group.groupId()) ? group.leftBy(addressee.unitId()) : group)
			.toList(), joined, Stream.concat(left.stream(), Stream.of(addressee)).toList(), calls);
	}

}
