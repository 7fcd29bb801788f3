package io.kehoach.plan.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A unit's last day and who takes over. */
record CloseUnitRequest(@NotNull(message = "date-required") LocalDate on, @Nullable String successorId) {

}
