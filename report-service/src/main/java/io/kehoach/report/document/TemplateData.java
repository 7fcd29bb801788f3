package io.kehoach.report.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written in the place of a template's names.
 */
record TemplateData(Map<String, String> values, Map<String, List<TemplateData>> lists) {

	TemplateData {
		values = Map.copyOf(values);
		lists = Map.copyOf(lists);
	}

	static TemplateData of(Map<String, String> values) {
		return new TemplateData(values, Map.of());
	}

	/** An entry of a list still knows what stands around it. */
	TemplateData around(TemplateData entry) {
		Map<String, String> all = new HashMap<>(this.values);
		all.putAll(entry.values);
		return new TemplateData(all, entry.lists);
	}

}
