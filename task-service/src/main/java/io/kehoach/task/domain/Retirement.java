package io.kehoach.task.domain;

/**
 * Why the plan took a task off.
 */
public enum Retirement {

	ROW_REMOVED("Nhiệm vụ không còn trong kế hoạch"), ROW_DONE("Kế hoạch ghi nhiệm vụ đã hoàn thành"),
	UNIT_LEFT("Đơn vị không còn thuộc diện thực hiện"), PLAN_CANCELLED("Kế hoạch đã bị hủy"),
	CLAIMED_BY_ANOTHER("Đơn vị khác đã nhận thực hiện");

	private final String reason;

	Retirement(String reason) {
		this.reason = reason;
	}

	/** As people read it. */
	public String reason() {
		return this.reason;
	}

}
