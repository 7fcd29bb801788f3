package io.kehoach.plan.application;

import io.kehoach.plan.domain.PlanStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a list of plans is narrowed to; {@code q} matches words of title, number and
 * issuer.
 */
public record PlanFilter(@Nullable Integer year, @Nullable PlanStatus status, @Nullable String issuer,
		@Nullable String q) {

}
