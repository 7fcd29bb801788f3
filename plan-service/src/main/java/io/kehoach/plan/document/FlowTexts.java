package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The texts of neighbouring lines, and what was found out about them: the same lines are
 * asked about for every column they might stand in.
 */
final class FlowTexts {

	/** What was asked of a text. */
	enum Kind {

		BODIES, REST, TIME, PERIOD, PRODUCT, FREE

	}

	private final List<Line> lines;

	private int from = -1;

	private final List<String> texts = new ArrayList<>();

	private final Map<Kind, List<Double>> answers = new EnumMap<>(Kind.class);

	FlowTexts(List<Line> lines) {
		this.lines = lines;
	}

	String of(int begin, int end) {
		if (begin != from) {
			from = begin;
			texts.clear();
			answers.values().forEach(List::clear);
		}
		while (texts.size() < end - begin) {
			texts.add(Span.text(lines.subList(begin, begin + texts.size() + 1)));
		}
		return texts.get(end - begin - 1);
	}

	double remembered(Kind kind, int begin, int end, ToDoubleFunction<String> answer) {
		String text = of(begin, end);
		List<Double> known = answers.computeIfAbsent(kind, (asked) -> new ArrayList<>());
		while (known.size() < end - begin) {
			known.add(Double.NaN);
		}
		double before = known.get(end - begin - 1);
		if (!Double.isNaN(before)) {
			return before;
		}
		double now = answer.applyAsDouble(text);
		known.set(end - begin - 1, now);
		return now;
	}

}
