package io.kehoach.bench.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * A year's monthly reports of 200 schools, with every kind of answer.
 */
final class FilledMatrix {

	static final int UNITS = 200;

	private static final int PERIODS = 12;

	private static final List<String> OUTCOMES = List.of("REPORTED", "REPORTED", "MISSING", "CONFIRMED_NIL", "EXEMPT");

	private FilledMatrix() {
	}

	static String plans() {
		return json(Map.of("items", List.of(Map.of("id", "plan", "title", "Kế hoạch công tác năm 2023"))));
	}

	static String of() {
		return json(Map.of("periods", IntStream.rangeClosed(1, PERIODS).mapToObj(FilledMatrix::period).toList(),
				"units", IntStream.range(0, UNITS).mapToObj(FilledMatrix::unit).toList()));
	}

	private static Map<String, Object> period(int month) {
		return Map.of("key", key(month), "kind", "MONTH", "name", "Báo cáo tháng " + month, "due",
				LocalDate.of(2023, month, 15).toString(), "rule", "BEFORE");
	}

	private static Map<String, Object> unit(int number) {
		return Map.of("unitId", "thpt-" + number, "name", "Trường Trung học phổ thông số " + number, "cells",
				IntStream.rangeClosed(1, PERIODS).mapToObj((month) -> cell(number, month)).toList());
	}

	private static Map<String, Object> cell(int unit, int month) {
		boolean late = (unit + month) % 7 == 0;
		return Map.of("periodKey", key(month), "reportId", "report-" + unit + "-" + month, "outcome",
				OUTCOMES.get((unit * 3 + month) % OUTCOMES.size()), "state", late ? "RETURNED" : "ACCEPTED", "timing",
				late ? "LATE" : "ON_TIME", "daysLate", late ? 3 : 0, "submittedAt",
				"2023-%02d-12T03:00:00Z".formatted(month), "reminders", unit % 3);
	}

	private static String key(int month) {
		return "2023-%02d".formatted(month);
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
