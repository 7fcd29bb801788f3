package io.kehoach.report.application;

import java.util.List;

/**
 * The rows of a plan's table, without all that a plan names besides: a large one names
 * thousands of units.
 */
public record PlanTable(String planId, List<PlanPicture.Item> items) {
}
