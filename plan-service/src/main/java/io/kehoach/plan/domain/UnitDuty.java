package io.kehoach.plan.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One thing that the organisation part asks of a unit. */
public record UnitDuty(String text, DutyKind kind, @Nullable LocalDate due) {

}
