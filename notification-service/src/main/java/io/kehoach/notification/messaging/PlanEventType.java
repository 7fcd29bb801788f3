package io.kehoach.notification.messaging;

/**
 * The plan-events that are told to somebody or change what a mail says.
 */
enum PlanEventType {

	ISSUED("plan.issued"), AMENDED("plan.amended"), ADDRESSEES_CHANGED("plan.addressees-changed"),
	CLOSED("plan.closed"), CANCELLED("plan.cancelled"), DERIVED_DUE("derived-plan.due"),
	DERIVED_MISSING("derived-plan.missing"), DERIVED_ISSUED("derived-plan.issued");

	private final String wire;

	PlanEventType(String wire) {
		this.wire = wire;
	}

	String wire() {
		return this.wire;
	}

}
