package io.kehoach.report.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The outline and figures of a report, as versioned data.
 *
 * @param acceptance how the Office accepts what is reported on it
 * @param id name and version; a report keeps the version it was opened with
 */
public record Form(String id, String title, Acceptance acceptance, List<FormSection> sections) {

	public Form {
		sections = List.copyOf(sections);
	}

	/**
	 * @param from what its lines come from: tasks, duties, obstacles, or null where it
	 * has none
	 * @param attaching whether it takes files; nothing said is none
	 */
	public record FormSection(String key, String title, SectionKind kind, @Nullable String from,
			List<FormFigure> figures, Attaching attaching) {

		public FormSection {
			figures = List.copyOf(figures);
			attaching = Objects.requireNonNullElse(attaching, Attaching.NONE);
		}

		Section blank() {
			return new Section(this.key, this.title, this.kind, null,
					this.figures.stream().map(FormFigure::blank).toList(), List.of(), this.attaching, List.of());
		}

	}

	/**
	 * @param from which count of tasks it is, or null where a person enters it
	 */
	public record FormFigure(String key, String label, String unitOfMeasure, Aggregation aggregation,
			@Nullable String from) {

		Figure blank() {
			return new Figure(this.key, this.label, this.unitOfMeasure, this.aggregation, null, null, null, false,
					(this.from != null) ? Figure.FROM_TASKS : null);
		}

	}

	public List<Section> blank() {
		return this.sections.stream().map(FormSection::blank).toList();
	}

	/**
	 * A new draft: last period's text is where the author starts, last period's figures
	 * are not.
	 */
	public List<Section> startingFrom(List<Section> last) {
		Map<String, Section> before = last.stream().collect(Collectors.toMap(Section::key, Function.identity()));
		return blank().stream().map((section) -> {
			Section previous = before.get(section.key());
			return (previous != null) ? section.with(previous.text(), section.figures()) : section;
		}).toList();
	}

	/** The draft with what the unit's tasks and obstacles say now. */
	public List<Section> filled(List<Section> draft, Prefill prefill) {
		Map<String, FormSection> outline = this.sections.stream()
			.collect(Collectors.toMap(FormSection::key, Function.identity()));
		return draft.stream().map((section) -> {
			FormSection formed = outline.get(section.key());
			return (formed != null) ? filled(section, formed, prefill) : section;
		}).toList();
	}

	private static Section filled(Section section, FormSection formed, Prefill prefill) {
		Map<String, FormFigure> figures = formed.figures()
			.stream()
			.collect(Collectors.toMap(FormFigure::key, Function.identity()));
		Section counted = section.withFigures((figure) -> {
			FormFigure outline = figures.get(figure.key());
			return (outline != null && outline.from() != null) ? prefill.fill(figure, outline.from()) : figure;
		});
		return (formed.from() != null) ? counted.withRows(prefill.rows(formed.from())) : counted;
	}

}
