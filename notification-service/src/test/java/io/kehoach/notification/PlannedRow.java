package io.kehoach.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

/**
 * A row of the sample plan's table, with what plan-service makes of its window.
 *
 * @param leads who leads: a unit, or each of them
 * @param coordinating whether all others help
 */
record PlannedRow(String no, String content, String leads, boolean coordinating, String window, String kind,
		@Nullable String from, @Nullable String due, @Nullable String target) {

	static List<PlannedRow> all() {
		try {
			String text = new ClassPathResource("year/rows.txt").getContentAsString(StandardCharsets.UTF_8);
			return text.lines().skip(1).map((line) -> of(line.split(" \\| ?", -1))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PlannedRow of(String[] cells) {
		return new PlannedRow(cells[0], cells[1], cells[2], cells[3].equals("all"), cells[4], cells[5],
				orNull(cells[6]), orNull(cells[7]), orNull(cells[8]));
	}

	private static @Nullable String orNull(String cell) {
		return cell.isBlank() ? null : cell.strip();
	}

	boolean each() {
		return this.leads.equals("each");
	}

	String taskId(String unitId) {
		return "plan-1:i" + this.no + ":" + unitId;
	}

	/** Writes the row into a task, as every event of it repeats. */
	void into(ObjectNode task) {
		task.put("planId", "plan-1").put("itemId", "i" + this.no).put("itemNo", this.no).put("content", this.content);
		task.put("dueOn", this.due).put("remindOn", this.target);
		ObjectNode said = (ObjectNode) task.get("window");
		said.put("text", this.window).put("kind", this.kind).put("from", this.from);
	}

}
