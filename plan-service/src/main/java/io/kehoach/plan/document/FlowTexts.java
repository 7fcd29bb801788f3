package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The texts of neighbouring lines, and what was found out about them: the same lines are
 * asked about for every column they might stand in, and more than once.
 */
final class FlowTexts {

	/** What was asked of a text. */
	enum Kind {

		BODIES, REST, TIME, PERIOD, PRODUCT, FREE

	}

	private static final int MOST_KNOWN = 20_000;

	private final List<Line> lines;

	private int from = -1;

	private final List<String> texts = new ArrayList<>();

	private final Map<Kind, Map<String, Double>> answers = new EnumMap<>(Kind.class);

	FlowTexts(List<Line> lines) {
		this.lines = lines;
	}

	String of(int begin, int end) {
		if (begin != from) {
			from = begin;
			texts.clear();
		}
		while (texts.size() < end - begin) {
			texts.add(Span.text(lines.subList(begin, begin + texts.size() + 1)));
		}
		return texts.get(end - begin - 1);
	}

	/** The same bodies and times stand in many rows. */
	double remembered(Kind kind, int begin, int end, ToDoubleFunction<String> answer) {
		return remembered(kind, of(begin, end), answer);
	}

	double remembered(Kind kind, String text, ToDoubleFunction<String> answer) {
		Map<String, Double> known = answers.computeIfAbsent(kind, (asked) -> new HashMap<>());
		if (known.size() > MOST_KNOWN) {
			known.clear();
		}
		return known.computeIfAbsent(text, answer::applyAsDouble);
	}

}
