package io.kehoach.report.domain.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.report.domain.InvalidEdit;

/**
 * What every criteria set must hold, whoever wrote it.
 */
final class SoundCriteria {

	private static final Set<Criterion.Kind> MEASURED = EnumSet.of(Criterion.Kind.POINTS, Criterion.Kind.MINUS);

	private final List<InvalidEdit.Fault> faults = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private SoundCriteria() {
	}

	static void require(CriteriaSet.Content content) {
		SoundCriteria sound = new SoundCriteria();
		sound.nodes(content.criteria(), "/criteria", 1);
		sound.check(content.leaves().findAny().isPresent(), "/criteria", "required");
		sound.bands(content);
		sound.peers(content);
		sound.awards(content);
		sound.check(content.calendar().readable(), "/calendar", "calendar-unreadable");
		sound.check(content.minimumDue() >= 0, "/minimumDue", "negative");
		sound.ties(content);
		if (!sound.faults.isEmpty()) {
			throw new InvalidEdit("criteria-invalid", sound.faults);
		}
	}

	private void nodes(List<Criterion> nodes, String pointer, int depth) {
		check(depth <= 4, pointer, "criteria-too-deep");
		for (int at = 0; at < nodes.size() && depth <= 4; at++) {
			Criterion node = nodes.get(at);
			String here = pointer + "/" + at;
			check(this.ids.add(node.id()), here + "/id", "criterion-twice");
			check(!node.title().isBlank(), here + "/title", "required");
			if (node.leaf()) {
				leaf(node, here);
			}
			nodes(node.children(), here + "/children", depth + 1);
		}
	}

	private void leaf(Criterion leaf, String here) {
		boolean veto = leaf.kind() == Criterion.Kind.VETO;
		check(veto ? leaf.max().signum() == 0 : leaf.max().signum() > 0, here + "/max", "points-out-of-range");
		check(leaf.measure() == null || MEASURED.contains(leaf.kind()), here + "/measure", "measure-needs-points");
	}

	private void bands(CriteriaSet.Content content) {
		check(!content.bands().isEmpty(), "/bands", "required");
		check(distinct(content.bands().stream().map(Band::key).toList()), "/bands", "key-twice");
		check(distinct(content.bands().stream().map((band) -> band.from().stripTrailingZeros()).toList()), "/bands",
				"band-twice");
		check(content.bands()
			.stream()
			.map(Band::quota)
			.allMatch((quota) -> quota == null || (quota > 0 && quota <= 100)), "/bands", "quota-out-of-range");
	}

	private void peers(CriteriaSet.Content content) {
		check(!content.peerGroups().isEmpty(), "/peerGroups", "required");
		check(distinct(content.peerGroups().stream().map(PeerGroup::key).toList()), "/peerGroups", "key-twice");
		Set<String> kinds = new HashSet<>();
		Set<String> units = new HashSet<>();
		for (int at = 0; at < content.peerGroups().size(); at++) {
			PeerGroup group = content.peerGroups().get(at);
			check(group.kinds().stream().filter((kind) -> !kinds.add(kind)).count() == 0,
					"/peerGroups/" + at + "/kinds", "in-two-groups");
			check(group.unitIds().stream().filter((unit) -> !units.add(unit)).count() == 0,
					"/peerGroups/" + at + "/unitIds", "in-two-groups");
		}
	}

	/** Points decide a tie, and a heading has none of its own. */
	private void ties(CriteriaSet.Content content) {
		Set<String> scored = content.leaves().map(Criterion::id).collect(Collectors.toSet());
		for (int at = 0; at < content.tieBreakers().size(); at++) {
			String id = content.tieBreakers().get(at);
			check(scored.contains(id), "/tieBreakers/" + at,
					this.ids.contains(id) ? "criterion-not-scored" : "criterion-unknown");
		}
	}

	private void awards(CriteriaSet.Content content) {
		Set<String> bands = content.bands().stream().map(Band::key).collect(Collectors.toSet());
		check(distinct(content.awards().stream().map(AwardRule::key).toList()), "/awards", "key-twice");
		check(content.awards()
			.stream()
			.map(AwardRule::minimumBand)
			.allMatch((band) -> band == null || bands.contains(band)), "/awards", "band-unknown");
	}

	private static boolean distinct(List<?> keys) {
		return new HashSet<>(keys).size() == keys.size();
	}

	private void check(boolean sound, String pointer, String code) {
		if (!sound) {
			this.faults.add(new InvalidEdit.Fault(pointer, code));
		}
	}

}
