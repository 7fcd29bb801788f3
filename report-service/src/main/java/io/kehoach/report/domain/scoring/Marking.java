package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.report.domain.InvalidEdit;
import org.jspecify.annotations.Nullable;

/**
 * Makes a whole score of what a person entered and what the system counted, and refuses
 * what the criteria do not allow.
 *
 * @param counts what the system knows, for automatic criteria
 * @param before the score that this one reviews; null for a self-score
 */
public record Marking(CriteriaSet.Content criteria, Map<Criterion.Measure, Entry.Count> counts,
		@Nullable Scoring before) {

	public Scoring score(Scoring.Phase phase, List<Entry> given, @Nullable String reason, String by, String role,
			Instant now) {
		Map<String, Entry> byId = byId(given);
		List<InvalidEdit.Fault> faults = new ArrayList<>();
		List<Entry> entries = this.criteria.leaves().map((leaf) -> entry(leaf, byId.get(leaf.id()), faults)).toList();
		if (!faults.isEmpty()) {
			throw new InvalidEdit("score-invalid", faults);
		}
		return new Scoring(phase, now, by, role, reason, sum(entries), vetoed(entries), entries);
	}

	private Map<String, Entry> byId(List<Entry> given) {
		Set<String> known = this.criteria.leaves().map(Criterion::id).collect(Collectors.toSet());
		Map<String, Entry> byId = new HashMap<>();
		for (Entry entry : given) {
			if (!known.contains(entry.criterionId())) {
				throw invalid(entry.criterionId(), "criterion-unknown");
			}
			if (byId.put(entry.criterionId(), entry) != null) {
				throw invalid(entry.criterionId(), "criterion-twice");
			}
		}
		return byId;
	}

	private static InvalidEdit invalid(String criterion, String code) {
		return new InvalidEdit("score-invalid", List.of(fault(criterion, code)));
	}

	private static InvalidEdit.Fault fault(String criterion, String code) {
		return new InvalidEdit.Fault("/entries/" + criterion, code);
	}

	private Entry entry(Criterion leaf, @Nullable Entry given, List<InvalidEdit.Fault> faults) {
		Criterion.Measure measure = leaf.measure();
		if (measure != null) {
			if (given != null) {
				faults.add(fault(leaf.id(), "criterion-automatic"));
			}
			return counted(leaf, this.counts.getOrDefault(measure, new Entry.Count(0, 0)));
		}
		if (given == null) {
			return missing(leaf, faults);
		}
		check(leaf, given, faults);
		return new Entry(leaf.id(), given.points(), given.reason(), given.evidence(), null);
	}

	/** The entry of an automatic criterion; nobody types it. */
	public static Entry counted(Criterion leaf, Entry.Count count) {
		return new Entry(leaf.id(), leaf.measured(count), null, List.of(), count);
	}

	/**
	 * What a reviewer leaves alone stays; a unit must answer every criterion that gives
	 * points.
	 */
	private Entry missing(Criterion leaf, List<InvalidEdit.Fault> faults) {
		if (this.before != null) {
			return new Entry(leaf.id(), this.before.points(leaf.id()), null, List.of(), null);
		}
		if (leaf.kind() == Criterion.Kind.POINTS) {
			faults.add(fault(leaf.id(), "required"));
		}
		return new Entry(leaf.id(), BigDecimal.ZERO, null, List.of(), null);
	}

	private void check(Criterion leaf, Entry given, List<InvalidEdit.Fault> faults) {
		BigDecimal most = (leaf.kind() == Criterion.Kind.VETO) ? BigDecimal.ONE : leaf.max();
		boolean whole = leaf.kind() != Criterion.Kind.VETO || given.points().stripTrailingZeros().scale() <= 0;
		if (given.points().signum() < 0 || given.points().compareTo(most) > 0 || !whole) {
			faults.add(fault(leaf.id(), "points-out-of-range"));
		}
		if (this.before == null && leaf.proof() && given.points().signum() > 0 && !given.proven()) {
			faults.add(fault(leaf.id(), "proof-required"));
		}
		boolean differs = this.before != null && given.points().compareTo(this.before.points(leaf.id())) != 0;
		if (differs && !given.explained()) {
			faults.add(fault(leaf.id(), "reason-required"));
		}
	}

	private BigDecimal sum(List<Entry> entries) {
		Map<String, Criterion> leaves = this.criteria.leaves()
			.collect(Collectors.toMap(Criterion::id, Function.identity()));
		return entries.stream()
			.map((entry) -> Objects.requireNonNull(leaves.get(entry.criterionId())).worth(entry.points()))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.max(BigDecimal.ZERO);
	}

	private boolean vetoed(List<Entry> entries) {
		Set<String> vetoes = this.criteria.leaves()
			.filter((leaf) -> leaf.kind() == Criterion.Kind.VETO)
			.map(Criterion::id)
			.collect(Collectors.toSet());
		return entries.stream()
			.anyMatch((entry) -> vetoes.contains(entry.criterionId()) && entry.points().signum() > 0);
	}

}
