package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.report.domain.Heading;
import org.jspecify.annotations.Nullable;

/**
 * A plan as this service knows it.
 *
 * @param bodyId the unit that issued it
 * @param unitIds everyone the plan names; a unit sees the plans that name it
 * @param terms folded words for searching
 */
public record PlanPicture(String id, String title, @Nullable String number, String status, int version, String zone,
		@Nullable String bodyId, Heading heading, List<Item> items, List<Reporting> reporting, Set<String> unitIds,
		@Nullable Instant changedAt, Set<String> terms) {

	/** A draft that was handed in and sent back. */
	public static final String RETURNED = "RETURNED";

	private static final Set<String> RUNNING = Set.of("ISSUED");

	/** One row of the plan's table. */
	public record Item(String itemId, @Nullable String no, String content) {
	}

	/**
	 * One report the plan asks for.
	 *
	 * @param reporters who is asked, groups resolved as frozen at issue
	 */
	public record Reporting(String key, String kind, @Nullable String text, @Nullable LocalDate from,
			@Nullable LocalDate cutOff, @Nullable LocalDate due, @Nullable Instant dueAt, @Nullable LocalDate remindOn,
			String rule, @Nullable LocalDate lateClose, Set<String> reporters, @Nullable String receiverText) {
	}

	PlanTable table() {
		return new PlanTable(this.id, this.items);
	}

	/**
	 * The reports it asks for, also where it is closed; a cancelled plan asks nothing.
	 */
	List<String> keysAsked() {
		return "CANCELLED".equals(this.status) ? List.of() : this.reporting.stream().map(Reporting::key).toList();
	}

	public boolean running() {
		return RUNNING.contains(this.status) && this.version > 0;
	}

}
