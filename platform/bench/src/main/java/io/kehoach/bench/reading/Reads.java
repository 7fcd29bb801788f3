package io.kehoach.bench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.kehoach.bench.Figures;

/** How long answers took, by what was read. */
final class Reads {

	private final Map<String, List<Double>> millis = new TreeMap<>();

	synchronized void add(String path, double millis) {
		this.millis.computeIfAbsent(path, (read) -> new ArrayList<>()).add(millis);
	}

	synchronized Map<String, Figures> by() {
		Map<String, Figures> figures = new TreeMap<>();
		this.millis.forEach((path, samples) -> figures.put(path, Figures.of(samples)));
		return figures;
	}

}
