package io.kehoach.plan.domain;

import org.jspecify.annotations.Nullable;

/** The body that issues the plan, as printed and as a unit of the directory. */
public record Issuer(@Nullable String text, @Nullable String unitId) {

}
