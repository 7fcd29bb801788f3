package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.jobs.Job.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and what came of it.
 *
 * @param place among the imports that wait, counted from 1; null once it is being read
 */
record ImportView(String id, Status status, int progress, @Nullable String step, @Nullable Long place,
		@Nullable String planId, List<FindingView> findings, String name) {

}
