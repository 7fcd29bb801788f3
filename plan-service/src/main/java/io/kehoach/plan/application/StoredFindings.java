package io.kehoach.plan.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.Finding.Level;
import org.jspecify.annotations.Nullable;

/** Findings in the plain form that a job's result is stored in. */
public final class StoredFindings {

	private StoredFindings() {
	}

	static List<Map<String, Object>> write(List<Finding> findings) {
		return findings.stream().map(StoredFindings::write).toList();
	}

	/** Reads what {@link #write} stored; anything else is no finding. */
	public static List<Finding> read(@Nullable Object stored) {
		return (stored instanceof List<?> list)
				? list.stream().filter(Map.class::isInstance).map(Map.class::cast).map(StoredFindings::finding).toList()
				: List.of();
	}

	private static Map<String, Object> write(Finding finding) {
		Map<String, Object> map = new TreeMap<>(
				Map.of("level", finding.level().name(), "code", finding.code(), "args", finding.args()));
		put(map, "path", finding.path());
		put(map, "sourceText", finding.sourceText());
		put(map, "page", finding.page());
		return map;
	}

	private static void put(Map<String, Object> map, String key, @Nullable Object value) {
		if (value != null) {
			map.put(key, value);
		}
	}

	private static Finding finding(Map<?, ?> map) {
		List<String> args = (map.get("args") instanceof List<?> list) ? list.stream().map(Objects::toString).toList()
				: List.of();
		return new Finding((String) map.get("path"), Level.valueOf(String.valueOf(map.get("level"))),
				String.valueOf(map.get("code")), args, (String) map.get("sourceText"), (Integer) map.get("page"));
	}

}
