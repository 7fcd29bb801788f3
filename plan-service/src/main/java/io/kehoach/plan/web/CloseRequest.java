package io.kehoach.plan.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/** The last day of something. */
record CloseRequest(@NotNull(message = "date-required") LocalDate on) {

}
