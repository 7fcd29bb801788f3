package io.kehoach.notification;

/**
 * How the tasks of the sample year go: most on time, one with more time, one returned,
 * one never until the very end.
 */
final class SampleTasks {

	private SampleTasks() {
	}

	static void of(SampleYear year) {
		firstQuarter(year);
		theRowThatAwaitsItsDate(year);
		threeQuarters(year);
		wholeYear(year);
	}

	private static void firstQuarter(SampleYear year) {
		year.task("2023-03-20T09:00", "task.submitted", "1", "vp");
		year.task("2023-03-21T14:00", "task.confirmed", "1", "vp");
		year.task("2023-03-24T10:00", "task.extension-requested", "3", "vp");
		year.moved("2023-03-27T09:30", "task.extension-decided", "3", "vp", "2023-04-14");
		year.task("2023-04-12T15:00", "task.submitted", "3", "vp");
		year.task("2023-04-13T10:00", "task.returned", "3", "vp",
				(task) -> task.put("returnedReason", "Bổ sung phụ lục chấm điểm"));
		year.task("2023-04-14T16:00", "task.submitted", "3", "vp");
		year.task("2023-04-17T18:00", "task.confirmed", "3", "vp");
	}

	private static void theRowThatAwaitsItsDate(SampleYear year) {
		year.moved("2023-06-20T09:00", "task.due-date-set", "8", "thanh-tra", "2023-07-28");
		year.task("2023-07-27T11:00", "task.submitted", "8", "thanh-tra");
		year.task("2023-07-31T09:00", "task.confirmed", "8", "thanh-tra");
	}

	private static void threeQuarters(SampleYear year) {
		year.obstacle("2023-08-12T10:00");
		for (String unit : new String[] { "vp", "thanh-tra", "thpt-01", "thpt-03" }) {
			year.task("2023-09-20T09:00", "task.submitted", "6", unit);
			year.task("2023-09-22T09:00", "task.confirmed", "6", unit);
		}
		year.task("2023-10-06T09:00", "task.submitted", "6", "p-tccb");
		year.task("2023-10-09T09:00", "task.confirmed", "6", "p-tccb");
		year.task("2023-12-18T09:00", "task.submitted", "6", "thpt-02");
	}

	private static void wholeYear(SampleYear year) {
		String[] units = { "vp", "thanh-tra", "p-tccb", "thpt-01", "thpt-02", "thpt-03" };
		for (int unit = 0; unit < units.length; unit++) {
			String day = "2023-12-" + (11 + unit);
			year.task(day + "T10:00", "task.submitted", "2", units[unit]);
			year.task("2023-12-21T10:00", "task.submitted", "4", units[unit]);
		}
		for (String row : new String[] { "5", "7", "9", "10" }) {
			year.task("2023-12-22T09:00", "task.submitted", row, "vp");
		}
	}

}
