package io.kehoach.bench.relay;

/**
 * State of the aggregate that is measured with, and its event's payload: about one
 * kibibyte, the size of a small task.
 */
record Noted(String unitId, String title, String content) {

	private static final int CONTENT = 900;

	static Noted example() {
		return new Noted("thpt-07", "Kiểm tra việc thực hiện quy chế dân chủ", "x".repeat(CONTENT));
	}

}
