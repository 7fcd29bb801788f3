package io.kehoach.notification.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads of plan-events.
 */
record PlanWire(PlanState plan, @Nullable ChangedWire changed) {

	record PlanState(String id, String unitId, @Nullable String parentPlanId, @Nullable String title,
			@Nullable String number, @Nullable Integer version, @Nullable IssuerWire issuer, @Nullable String office,
			@Nullable List<ItemWire> items, @Nullable List<ResponsibilityWire> responsibilities,
			@Nullable List<ReportingWire> reporting, @Nullable List<RecipientWire> recipients,
			@Nullable List<GroupWire> groups) {

		/** The plan that a unit made for itself of its parent's plan. */
		boolean isOwnOf(String unit) {
			return this.parentPlanId != null && unit.equals(this.unitId);
		}

	}

	record IssuerWire(@Nullable String text, @Nullable String unitId) {
	}

	record PartyWire(@Nullable List<String> unitIds, @Nullable List<String> groupIds) {
	}

	record ItemWire(@Nullable PartyWire lead, @Nullable PartyWire coordinating) {
	}

	record ResponsibilityWire(@Nullable PartyWire unit, @Nullable List<DutyWire> duties) {
	}

	/**
	 * @param due until when, null where none is printed
	 */
	record DutyWire(@Nullable String kind, @Nullable LocalDate due) {
	}

	record ReportingWire(@Nullable PartyWire reporters) {
	}

	record RecipientWire(@Nullable String unitId) {
	}

	record GroupWire(String groupId, @Nullable List<String> unitIds) {
	}

	/**
	 * @param parentPlanId the plan that a unit has derived its own from
	 */
	record ChangedWire(@Nullable List<JoinedWire> joined, @Nullable List<String> unitIds, @Nullable String parentPlanId,
			@Nullable String unitId) {
	}

	record JoinedWire(String unitId) {
	}

}
