package io.kehoach.task.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Titles and words of the tables that people take out of the system: an id and a code say
 * nothing on paper.
 */
public final class TaskTable {

	/** What a body files is in its own language. */
	static final TaskTable FILED = new TaskTable(Locale.of("vi"));

	private static final Map<String, String> VIETNAMESE = Map.ofEntries(Map.entry("lead", "Chủ trì"),
			Map.entry("coordinating", "Phối hợp"), Map.entry("NOT_STARTED", "Chưa thực hiện"),
			Map.entry("IN_PROGRESS", "Đang thực hiện"), Map.entry("SUBMITTED", "Chờ duyệt"),
			Map.entry("DONE", "Hoàn thành"), Map.entry("CANCELLED", "Hủy"), Map.entry("IN_TIME", "Trong hạn"),
			Map.entry("DUE_SOON", "Sắp đến hạn"), Map.entry("OVERDUE", "Quá hạn"), Map.entry("ON_TIME", "Đúng hạn"),
			Map.entry("LATE", "Trễ hạn"), Map.entry("NO_DEADLINE", "Chưa có hạn"));

	private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("lead", "Lead"),
			Map.entry("coordinating", "Coordinating"), Map.entry("NOT_STARTED", "Not started"),
			Map.entry("IN_PROGRESS", "In progress"), Map.entry("SUBMITTED", "Waiting for approval"),
			Map.entry("DONE", "Done"), Map.entry("CANCELLED", "Cancelled"), Map.entry("IN_TIME", "In time"),
			Map.entry("DUE_SOON", "Due soon"), Map.entry("OVERDUE", "Overdue"), Map.entry("ON_TIME", "On time"),
			Map.entry("LATE", "Late"), Map.entry("NO_DEADLINE", "No deadline"));

	private final boolean english;

	public TaskTable(Locale locale) {
		this.english = "en".equals(locale.getLanguage());
	}

	public List<String> titles() {
		return this.english
				? List.of("No.", "Content", "Unit", "Role", "Time", "Due", "State", "Progress (%)", "Timing", "Done on",
						"Result", "Unit code")
				: List.of("STT", "Nội dung", "Đơn vị", "Vai trò", "Thời gian", "Hạn", "Trạng thái", "Tiến độ (%)",
						"Thời hạn", "Ngày hoàn thành", "Kết quả", "Mã đơn vị");
	}

	/** Empty where there is nothing to say. */
	public String word(@Nullable Object code) {
		String text = (code != null) ? code.toString() : "";
		return (this.english ? ENGLISH : VIETNAMESE).getOrDefault(text, text);
	}

}
