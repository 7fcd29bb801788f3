package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Ranks units inside their peer groups. Equal sums, after the tie breakers, share a
 * place, and the next place counts them all (1, 2, 2, 4).
 *
 * @param due how many reports and tasks each unit had due
 */
public record Standings(CriteriaSet.Content criteria, List<Participant> participants, Map<String, Score> scores,
		Map<String, Integer> due) {

	public List<Standing> lines() {
		Map<String, List<Participant>> groups = this.participants.stream()
			.collect(Collectors.groupingBy(Participant::peerGroup));
		return this.criteria.peerGroups()
			.stream()
			.flatMap((group) -> group(groups.getOrDefault(group.key(), List.of())))
			.toList();
	}

	private Stream<Standing> group(List<Participant> members) {
		List<Standing> lines = members.stream().map(this::line).toList();
		List<Standing> ranked = lines.stream()
			.filter((line) -> line.unclassified() == null)
			.sorted(best().thenComparing(Standing::unitId))
			.toList();
		return Stream.concat(placed(ranked).stream(),
				lines.stream()
					.filter((line) -> line.unclassified() != null)
					.sorted(Comparator.comparing(Standing::unitId)));
	}

	private Comparator<Standing> best() {
		Comparator<Standing> order = Comparator.comparing((Standing line) -> Objects.requireNonNull(line.total()))
			.reversed();
		for (String criterion : this.criteria.tieBreakers()) {
			order = order
				.thenComparing(Comparator.comparing((Standing line) -> points(line.unitId(), criterion)).reversed());
		}
		return order;
	}

	private BigDecimal points(String unitId, String criterion) {
		return settled(unitId).map((scoring) -> scoring.points(criterion)).orElse(BigDecimal.ZERO);
	}

	/**
	 * From the best on. Whoever shares a place shares its class too, though that makes it
	 * fuller than it may be.
	 */
	private List<Standing> placed(List<Standing> ranked) {
		SortedMap<Standing, List<Standing>> places = new TreeMap<>(best());
		ranked.forEach((line) -> places.computeIfAbsent(line, (first) -> new ArrayList<>()).add(line));
		List<Standing> placed = new ArrayList<>();
		Map<Band, Integer> taken = new HashMap<>();
		places.forEach((first, alike) -> {
			Band band = band(Objects.requireNonNull(first.total()), taken, ranked.size());
			taken.merge(band, alike.size(), Integer::sum);
			int rank = placed.size() + 1;
			alike.forEach((line) -> placed.add(line.placed(rank, alike.size() > 1, band)));
		});
		return placed;
	}

	/** The class of the sum, or the one below where a class is full. */
	private Band band(BigDecimal total, Map<Band, Integer> taken, int size) {
		List<Band> bands = this.criteria.bandsFromTop();
		return bands.stream()
			.filter((band) -> total.compareTo(band.from()) >= 0)
			.filter((band) -> band.quota() == null || (taken.getOrDefault(band, 0) + 1) * 100 <= band.quota() * size)
			.findFirst()
			.orElse(bands.getLast());
	}

	private Optional<Scoring> settled(String unitId) {
		return Optional.ofNullable(this.scores.get(unitId)).flatMap(Score::settled);
	}

	private Standing line(Participant participant) {
		String unit = participant.unitId();
		return new Standing(unit, participant.peerGroup(), sum(unit, Scoring.Phase.SELF),
				sum(unit, Scoring.Phase.APPRAISAL), sum(unit, Scoring.Phase.RECHECK),
				settled(unit).map(Scoring::sum).orElse(null), null, null, null, false, unclassified(participant));
	}

	private @Nullable BigDecimal sum(String unitId, Scoring.Phase phase) {
		return Optional.ofNullable(this.scores.get(unitId))
			.flatMap((score) -> score.latest(phase))
			.map(Scoring::sum)
			.orElse(null);
	}

	private @Nullable String unclassified(Participant participant) {
		if (participant.unranked() != null) {
			return participant.unranked();
		}
		Optional<Scoring> settled = settled(participant.unitId());
		if (settled.isEmpty()) {
			return "not-appraised";
		}
		if (settled.get().vetoed()) {
			return "veto";
		}
		boolean enough = this.due.getOrDefault(participant.unitId(), 0) >= this.criteria.minimumDue();
		return enough ? null : "too-little-data";
	}

}
