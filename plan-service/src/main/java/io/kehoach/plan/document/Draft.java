package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.Provenance;

/**
 * What gathers while a document is read: where each value stood, and what a person should
 * look at.
 */
final class Draft {

	private final Map<String, Provenance> provenance = new LinkedHashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	void at(String path, @Nullable Span span, double confidence) {
		if (span != null) {
			provenance.put(path, span.read(confidence));
		}
	}

	void check(String path, String code, @Nullable Span source, String... args) {
		add(path, Finding.Level.CHECK, code, source, args);
	}

	void info(String path, String code, @Nullable Span source, String... args) {
		add(path, Finding.Level.INFO, code, source, args);
	}

	void error(@Nullable String path, String code, String... args) {
		add(path, Finding.Level.ERROR, code, null, args);
	}

	Map<String, Provenance> provenance() {
		return provenance;
	}

	List<Finding> findings() {
		return findings;
	}

	private void add(@Nullable String path, Finding.Level level, String code, @Nullable Span source, String... args) {
		String text = source == null ? null
				: source.text().length() > 400 ? source.text().substring(0, 400) + "…" : source.text();
		findings.add(new Finding(path, level, code, List.of(args), text, source == null ? null : source.pageOrNull()));
	}

}
