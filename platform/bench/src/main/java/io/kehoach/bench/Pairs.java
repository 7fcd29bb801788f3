package io.kehoach.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The same quantity of two ways, measured in turns: round by round one beside the other,
 * so that a slow moment of the machine meets both.
 */
public record Pairs(List<Double> ours, List<Double> theirs) {

	public Pairs {
		if (ours.size() != theirs.size()) {
			throw new IllegalArgumentException("%d rounds beside %d".formatted(ours.size(), theirs.size()));
		}
		ours = List.copyOf(ours);
		theirs = List.copyOf(theirs);
	}

	/** Ours divided by theirs, round by round. */
	public Figures ratios() {
		return Figures.of(IntStream.range(0, this.ours.size())
			.mapToObj((round) -> this.ours.get(round) / this.theirs.get(round))
			.toList());
	}

	/** Both medians, then the ratio with its range. */
	public String text(String unit) {
		return String.format(Locale.ROOT, "%.2f / %.2f %s = %s", Figures.of(this.ours).median(),
				Figures.of(this.theirs).median(), unit, ratioText());
	}

	private String ratioText() {
		Figures ratios = ratios();
		return String.format(Locale.ROOT, "%.2f (%.2f..%.2f)", ratios.median(), ratios.least(), ratios.most());
	}

}
