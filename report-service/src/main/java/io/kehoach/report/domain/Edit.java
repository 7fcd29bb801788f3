package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * New text or figures for one section. What is not given stays.
 *
 * @param pointer where it stood in what was sent
 */
public record Edit(String pointer, String section, boolean textGiven, @Nullable String text, List<FigureEdit> figures) {

	/**
	 * New numbers of one figure: a value, or the two numbers of a percentage. All null
	 * clears it.
	 */
	public record FigureEdit(String pointer, String key, @Nullable BigDecimal value, @Nullable BigDecimal numerator,
			@Nullable BigDecimal denominator) {
	}

	/**
	 * @throws InvalidEdit naming every fault at once
	 */
	static List<Section> apply(List<Edit> edits, List<Section> sections) {
		List<InvalidEdit.Fault> faults = new ArrayList<>();
		Set<String> known = sections.stream().map(Section::key).collect(Collectors.toCollection(HashSet::new));
		edits.stream()
			.filter((edit) -> !known.contains(edit.section))
			.forEach((edit) -> faults.add(new InvalidEdit.Fault(edit.pointer + "/key", "unknown")));
		Map<String, Edit> bySection = edits.stream()
			.collect(Collectors.toMap(Edit::section, Function.identity(), (first, second) -> second));
		List<Section> edited = sections.stream().map((section) -> {
			Edit edit = bySection.get(section.key());
			return (edit != null) ? edit.applied(section, faults) : section;
		}).toList();
		if (!faults.isEmpty()) {
			throw new InvalidEdit(faults);
		}
		return edited;
	}

	private Section applied(Section section, List<InvalidEdit.Fault> faults) {
		Map<String, Figure> known = section.figures()
			.stream()
			.collect(Collectors.toMap(Figure::key, Function.identity()));
		Map<String, Figure> changed = this.figures.stream()
			.filter((edit) -> faultless(edit, known.get(edit.key), faults))
			.collect(Collectors.toMap(FigureEdit::key, (edit) -> entered(edit, known), (first, second) -> second));
		Section withFigures = section.withFigures((figure) -> changed.getOrDefault(figure.key(), figure));
		return this.textGiven ? withFigures.withText(this.text) : withFigures;
	}

	private static Figure entered(FigureEdit edit, Map<String, Figure> known) {
		Figure figure = Objects.requireNonNull(known.get(edit.key));
		return (figure.aggregation() == Aggregation.PERCENT)
				? figure.rated(edit.numerator, edit.denominator, Figure.ENTERED)
				: figure.counted(edit.value, Figure.ENTERED);
	}

	private static boolean faultless(FigureEdit edit, @Nullable Figure figure, List<InvalidEdit.Fault> faults) {
		String fault = (figure != null) ? fault(edit, figure) : "/key unknown";
		if (fault == null) {
			return true;
		}
		int space = fault.indexOf(' ');
		faults.add(new InvalidEdit.Fault(edit.pointer + fault.substring(0, space), fault.substring(space + 1)));
		return false;
	}

	private static @Nullable String fault(FigureEdit edit, Figure figure) {
		if (Figure.FROM_TASKS.equals(figure.source())) {
			return "/key computed";
		}
		if (figure.aggregation() == Aggregation.PERCENT) {
			return percentFault(edit);
		}
		if (edit.numerator != null || edit.denominator != null) {
			return "/numerator not-a-percentage";
		}
		return (edit.value != null && edit.value.signum() < 0) ? "/value negative" : null;
	}

	private static @Nullable String percentFault(FigureEdit edit) {
		if (edit.value != null) {
			return "/value percentage-needs-two-numbers";
		}
		if (edit.numerator == null || edit.denominator == null) {
			return (edit.numerator == null && edit.denominator == null) ? null : "/denominator required";
		}
		if (edit.numerator.signum() < 0 || edit.denominator.signum() < 0) {
			return "/numerator negative";
		}
		return (edit.numerator.compareTo(edit.denominator) > 0) ? "/numerator above-denominator" : null;
	}

}
