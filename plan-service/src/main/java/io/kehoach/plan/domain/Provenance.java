package io.kehoach.plan.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a value was read, how sure the reading is, and who confirmed it. {@code from} and
 * {@code to} span the text.
 */
public record Provenance(double confidence, @Nullable Integer page, @Nullable Integer from, @Nullable Integer to,
		List<List<Double>> boxes, @Nullable String confirmedBy, @Nullable Instant confirmedAt) {

	public Provenance {
		boxes = List.copyOf(boxes);
	}

	/**
	 * As read; boxes are {@code [x, y, width, height]} in points from the page's top left
	 * corner.
	 */
	public static Provenance read(double confidence, @Nullable Integer page, @Nullable Integer from,
			@Nullable Integer to, List<List<Double>> boxes) {
		return new Provenance(confidence, page, from, to, boxes, null, null);
	}

	public Provenance confirmed(String by, Instant at) {
		return new Provenance(confidence, page, from, to, boxes, by, at);
	}

}
