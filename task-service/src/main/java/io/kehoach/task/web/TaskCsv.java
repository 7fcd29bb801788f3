package io.kehoach.task.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks as a table for spreadsheets, written page by page. A cell that a spreadsheet
 * would take for a formula is made plain text.
 */
record TaskCsv(Tasks tasks, TaskFilter filter, Reach reach, ZoneId zone) {

	private static final int PIECE = 200;

	private static final String BYTE_ORDER_MARK = "\ufeff";

	private static final List<String> TITLES = List.of("STT", "Nội dung", "Đơn vị", "Vai trò", "Thời gian", "Hạn",
			"Trạng thái", "Tiến độ (%)", "Thời hạn", "Ngày hoàn thành", "Kết quả");

	void write(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		// Without it a spreadsheet reads Vietnamese letters wrongly.
		writer.write(BYTE_ORDER_MARK + line(TITLES.stream()));
		Tasks.Position after = null;
		List<Stored<Task>> piece;
		do {
			piece = this.tasks.list(this.filter, this.reach, after, PIECE);
			for (Stored<Task> stored : piece) {
				writer.write(line(cells(stored.state())));
			}
			after = piece.isEmpty() ? null : new Tasks.Position(piece.getLast().state().sortAt(), piece.getLast().id());
		}
		while (piece.size() == PIECE);
		writer.flush();
	}

	private Stream<String> cells(Task task) {
		return Stream.of(text(task.row().itemNo()), task.row().content(), task.unitId(), task.role().wire(),
				task.row().window().text(), text(task.deadline().dueOn()), task.execution().state().name(),
				String.valueOf(task.execution().progress()), text(task.timing(this.filter.now())),
				day(task.execution().doneAt()), text(task.execution().result()));
	}

	private String day(@Nullable Instant instant) {
		return (instant != null) ? DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atZone(this.zone)) : "";
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String line(Stream<String> cells) {
		return cells.map(TaskCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	static String cell(String text) {
		String plain = (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return "\"" + plain.replace("\"", "\"\"") + "\"";
	}

}
