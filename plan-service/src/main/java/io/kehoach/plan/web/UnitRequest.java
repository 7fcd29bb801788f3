package io.kehoach.plan.web;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A new unit; its id is the code that the body gives it. */
record UnitRequest(
		@NotNull(message = "id-required") @Pattern(regexp = "[a-z0-9-]{2,40}", message = "id-malformed") String id,
		@NotBlank(message = "name-required") String name, @NotNull(message = "kind-required") UnitKind kind,
		@Nullable String parentId, @Nullable List<String> aliases, boolean office, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, @Nullable String successorId) {

	Unit unit() {
		return new Unit(id, name.strip(), kind, parentId, (aliases != null) ? aliases : List.of(), office, validFrom,
				validTo, successorId);
	}

}
