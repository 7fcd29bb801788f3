package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A class that a sum of points falls into.
 *
 * @param from least points
 * @param quota most units of a peer group in it, in percent; null for no bound
 */
public record Band(String key, String name, BigDecimal from, @Nullable Integer quota) {
}
