package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the unit's own tasks, standing duties and obstacles say at this moment.
 */
public record Prefill(List<Row> tasks, List<Row> duties, List<Row> obstacles) {

	private static final String DONE = "DONE";

	public Prefill {
		tasks = List.copyOf(tasks);
		duties = List.copyOf(duties);
		obstacles = List.copyOf(obstacles);
	}

	List<Row> rows(String from) {
		return switch (from) {
			case "tasks" -> this.tasks;
			case "duties" -> this.duties;
			case "obstacles" -> this.obstacles;
			default -> throw new IllegalArgumentException("No lines come from " + from);
		};
	}

	Figure fill(Figure figure, String from) {
		return switch (from) {
			case "tasks.assigned" -> figure.counted(count((row) -> true), Figure.FROM_TASKS);
			case "tasks.done" -> figure.counted(count(Prefill::done), Figure.FROM_TASKS);
			case "tasks.on-time" ->
				figure.rated(count((row) -> done(row) && onTime(row)), count(Prefill::settled), Figure.FROM_TASKS);
			default -> throw new IllegalArgumentException("No figure comes from " + from);
		};
	}

	private BigDecimal count(Predicate<Row> predicate) {
		return BigDecimal.valueOf(this.tasks.stream().filter(predicate).count());
	}

	private static boolean done(Row row) {
		return DONE.equals(row.state());
	}

	private static boolean onTime(Row row) {
		return row.dueOn() != null && !row.late();
	}

	/**
	 * Done or overdue; what is still in time, or has no deadline, is outside the on-time
	 * rate.
	 */
	private static boolean settled(Row row) {
		return row.dueOn() != null && (done(row) || row.late());
	}

}
