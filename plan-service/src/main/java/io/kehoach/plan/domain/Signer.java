package io.kehoach.plan.domain;

import org.jspecify.annotations.Nullable;

/** The signature block: authority prefix, on whose behalf, post, name. */
public record Signer(@Nullable String authority, @Nullable String onBehalfOf, @Nullable String position,
		@Nullable String name) {

}
