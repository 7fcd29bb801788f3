package io.kehoach.report.application;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.Csv;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.UnitAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The table of an evidence pack's reports, for people: words and the time of the place.
 * Programs read the files that it names.
 */
final class PackedTable {

	static final String HEAD = Csv.BYTE_ORDER_MARK + Csv
		.line(Stream.of("Kỳ báo cáo", "Đơn vị", "Tên đơn vị", "Kết quả", "Trạng thái", "Ngày ghi trong kế hoạch",
				"Đúng hạn nếu gửi trước", "Gửi lần đầu", "Số ngày muộn", "Số phiên bản", "Tệp"));

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

	private static final Map<String, String> WORDS = Map.of("REPORTED", "Đã báo cáo", "CONFIRMED_NIL",
			"Không phát sinh", UnitAnswer.MISSING, "Chưa báo cáo", "EXEMPT", "Được miễn", "OPEN", "Chưa gửi",
			"SUBMITTED", "Đã gửi, chờ tiếp nhận", "RETURNED", "Bị trả lại", "ACCEPTED", "Đã chấp nhận");

	private PackedTable() {
	}

	static String row(Report report, String name, String path, Instant asOf) {
		DateTimeFormatter local = MOMENT.withZone(ZoneId.of(report.terms().zone()));
		return Csv.line(Stream.of(report.name(), report.unitId(), name, word(report.outcome()), word(report.state()),
				said(DAY, report.terms().due()), said(local, report.terms().dueAt()),
				said(local, report.firstSubmittedAt()), report.daysLate(asOf), report.version(), path));
	}

	private static String word(@Nullable Enum<?> code) {
		String key = (code != null) ? code.name() : UnitAnswer.MISSING;
		return WORDS.getOrDefault(key, key);
	}

	private static String said(DateTimeFormatter format, @Nullable TemporalAccessor when) {
		return (when != null) ? format.format(when) : "";
	}

}
