package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * New text, figures or files for one section. What is not given stays.
 *
 * @param pointer where it stood in what was sent
 */
public record Edit(String pointer, String section, boolean textGiven, @Nullable String text, List<FigureEdit> figures,
		@Nullable FilesEdit files) {

	/** Of one section; all of them have to fit into one event. */
	public static final int LONGEST_TEXT = 50_000;

	/** An edit that leaves the files alone. */
	public Edit(String pointer, String section, boolean textGiven, @Nullable String text, List<FigureEdit> figures) {
		this(pointer, section, textGiven, text, figures, null);
	}

	/**
	 * New numbers of one figure: a value, or the two numbers of a percentage.
	 */
	public record FigureEdit(String pointer, String key, @Nullable Given value, @Nullable Given numerator,
			@Nullable Given denominator) {

		private Figure onto(Figure figure) {
			return (figure.aggregation() == Aggregation.PERCENT)
					? figure.rated(Given.or(this.numerator, figure.numerator()),
							Given.or(this.denominator, figure.denominator()), Figure.ENTERED)
					: figure.counted(Given.or(this.value, figure.value()), Figure.ENTERED);
		}

		/** What is wrong, as pointer and code. */
		private InvalidEdit.@Nullable Fault fault(Figure figure) {
			boolean percentage = figure.aggregation() == Aggregation.PERCENT;
			if (Figure.FROM_TASKS.equals(figure.source())) {
				return fault("key", "computed");
			}
			if (percentage && this.value != null && this.value.number != null) {
				return fault("value", "percentage-needs-two-numbers");
			}
			if (!percentage && (this.numerator != null || this.denominator != null)) {
				return fault("numerator", "not-a-percentage");
			}
			if (Given.negative(this.value)) {
				return fault("value", "negative");
			}
			if (Given.negative(this.numerator)) {
				return fault("numerator", "negative");
			}
			if (Given.negative(this.denominator)) {
				return fault("denominator", "negative");
			}
			return Stream.of(this.value, this.numerator, this.denominator).anyMatch(Given::absurd)
					? new InvalidEdit.Fault(this.pointer, "number-too-long") : null;
		}

		private InvalidEdit.Fault fault(String part, String code) {
			return new InvalidEdit.Fault(this.pointer + "/" + part, code);
		}

	}

	/**
	 * A number that was given; null clears it.
	 */
	public record Given(@Nullable BigDecimal number) {

		private static final int MOST_DIGITS = 15;

		private static final int MOST_DECIMALS = 15;

		private static @Nullable BigDecimal or(@Nullable Given given, @Nullable BigDecimal standing) {
			return (given != null) ? given.number : standing;
		}

		/** More digits than any count has, or an exponent that would fill the memory. */
		private static boolean absurd(@Nullable Given given) {
			return given != null && given.number != null && (given.number.scale() > MOST_DECIMALS
					|| given.number.precision() - (long) given.number.scale() > MOST_DIGITS);
		}

		private static boolean negative(@Nullable Given given) {
			return given != null && given.number != null && given.number.signum() < 0;
		}

	}

	/**
	 * One edit after the other, so that two of one section both count.
	 * @param stored files of the report by id
	 * @throws InvalidEdit naming every fault at once
	 */
	static List<Section> apply(List<Edit> edits, List<Section> sections, Map<String, Attachment> stored) {
		List<InvalidEdit.Fault> faults = new ArrayList<>();
		List<Section> edited = new ArrayList<>(sections);
		for (Edit edit : edits) {
			int at = indexOf(edited, (section) -> section.key().equals(edit.section));
			if (at < 0) {
				faults.add(new InvalidEdit.Fault(edit.pointer + "/key", "unknown"));
			}
			else {
				edited.set(at, edit.onto(edited.get(at), stored, faults));
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidEdit(faults);
		}
		return edited;
	}

	private Section onto(Section section, Map<String, Attachment> stored, List<InvalidEdit.Fault> faults) {
		if (this.text != null && section.kind() == SectionKind.ATTACHMENT) {
			faults.add(new InvalidEdit.Fault(this.pointer + "/text", "takes-no-text"));
		}
		if (this.text != null && this.text.length() > LONGEST_TEXT) {
			faults.add(new InvalidEdit.Fault(this.pointer + "/text", "text-too-long"));
		}
		List<Figure> edited = new ArrayList<>(section.figures());
		for (FigureEdit edit : this.figures) {
			int at = indexOf(edited, (figure) -> figure.key().equals(edit.key));
			InvalidEdit.Fault fault = (at < 0) ? edit.fault("key", "unknown") : edit.fault(edited.get(at));
			if (fault != null) {
				faults.add(fault);
			}
			else {
				edited.set(at, edit.onto(edited.get(at)));
			}
		}
		Section written = section.with(this.textGiven ? this.text : section.text(), edited);
		return (this.files != null) ? written.withFiles(this.files.onto(section, stored, faults)) : written;
	}

	private static <T> int indexOf(List<T> things, Predicate<T> wanted) {
		for (int at = 0; at < things.size(); at++) {
			if (wanted.test(things.get(at))) {
				return at;
			}
		}
		return -1;
	}

}
