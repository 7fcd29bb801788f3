package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.plan.domain.directory.GroupQuery;
import io.kehoach.plan.domain.directory.UnitGroup;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A new group. */
record GroupRequest(
		@NotNull(message = "id-required") @Pattern(regexp = "[a-z0-9-]{2,40}", message = "id-malformed") String id,
		@NotBlank(message = "name-required") String name, @Nullable List<String> aliases,
		@NotNull(message = "query-required") GroupQuery query) {

	UnitGroup group() {
		return new UnitGroup(id, name.strip(), (aliases != null) ? aliases : List.of(), query, false);
	}

}
