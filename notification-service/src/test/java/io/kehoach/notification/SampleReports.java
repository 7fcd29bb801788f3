package io.kehoach.notification;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the two reporting periods of the sample year go, and what is published at its end.
 */
final class SampleReports {

	private static final Period HALF = new Period("2023-H1", "báo cáo 6 tháng trước ngày 15/6/2023", "2023-06-15",
			"2023-06-14T17:00:00Z", "2023-06-14");

	private static final Period YEAR = new Period("2023-YEAR", "báo cáo năm trước ngày 10/12/2023", "2023-12-10",
			"2023-12-09T17:00:00Z", "2023-12-08");

	private static final String[] SCHOOLS = { "thpt-01", "thpt-02", "thpt-03" };

	private SampleReports() {
	}

	static void of(SampleYear year) {
		opened(year, "2023-04-28T09:00", HALF);
		report(year, "2023-06-06T10:00", "report.submitted", HALF, "thpt-01");
		report(year, "2023-06-08T09:00", "report.accepted", HALF, "thpt-01");
		report(year, "2023-06-12T10:00", "report.submitted", HALF, "thpt-02");
		report(year, "2023-06-13T08:30", "report.returned", HALF, "thpt-02");
		report(year, "2023-06-14T16:45", "report.nil-confirmed", HALF, "thpt-02");
		report(year, "2023-06-16T09:00", "report.accepted", HALF, "thpt-02");
		report(year, "2023-06-15T00:00", "report.missing", HALF, "thpt-03");
		report(year, "2023-07-25T09:00", "report.submitted", HALF, "thpt-03");
		report(year, "2023-07-26T09:00", "report.accepted", HALF, "thpt-03");
		opened(year, "2023-10-20T09:00", YEAR);
		report(year, "2023-12-04T10:00", "report.submitted", YEAR, "thpt-01");
		report(year, "2023-12-05T14:00", "report.reminded", YEAR, "thpt-03");
		report(year, "2023-12-07T10:00", "report.submitted", YEAR, "thpt-02");
		report(year, "2023-12-08T15:00", "report.submitted", YEAR, "thpt-03");
		for (String school : SCHOOLS) {
			report(year, "2023-12-12T09:00", "report.accepted", YEAR, school);
		}
		year.report("2023-12-26T09:00", "score.published", "so-gddt:2023", (event) -> {
			ObjectNode ranking = (ObjectNode) event.get("ranking");
			ranking.put("name", "Bộ tiêu chí chuyển đổi số (ví dụ)").putArray("planIds").add("plan-1");
		});
	}

	private static void opened(SampleYear year, String time, Period period) {
		year.report(time, "period.opened", "plan-1:" + period.key(), (event) -> {
			ObjectNode opened = (ObjectNode) event.get("period");
			opened.put("id", "plan-1:" + period.key()).put("key", period.key()).put("text", period.text());
			ArrayNode expected = period.into(opened).putArray("expected");
			for (String school : SCHOOLS) {
				expected.add(school);
			}
		});
	}

	private static void report(SampleYear year, String time, String type, Period period, String unit) {
		String id = "plan-1:" + period.key() + ":" + unit;
		year.report(time, type, id, (event) -> {
			ObjectNode report = (ObjectNode) event.get("report");
			period.into(report)
				.put("id", id)
				.put("unitId", unit)
				.put("periodKey", period.key())
				.put("periodText", period.text())
				.put("late", type.equals("report.missing"));
		});
	}

	/**
	 * @param due as printed
	 * @param dueAt the first moment that is late
	 * @param target the working day on which it must have left
	 */
	private record Period(String key, String text, String due, String dueAt, String target) {

		private ObjectNode into(ObjectNode said) {
			return said.put("planId", "plan-1")
				.put("planTitle", SampleYear.TITLE)
				.put("planNumber", SampleYear.NUMBER)
				.put("due", this.due)
				.put("dueAt", this.dueAt)
				.put("remindOn", this.target);
		}

	}

}
