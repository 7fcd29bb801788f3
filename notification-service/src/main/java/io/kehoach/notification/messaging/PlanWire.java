package io.kehoach.notification.messaging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What this service reads of plan-events.
 */
record PlanWire(PlanState plan, @Nullable ChangedWire changed) {

	record PlanState(String id, @Nullable String title, @Nullable String number, @Nullable Integer version,
			@Nullable IssuerWire issuer, @Nullable String office, @Nullable List<ItemWire> items,
			@Nullable List<ResponsibilityWire> responsibilities, @Nullable List<ReportingWire> reporting,
			@Nullable List<RecipientWire> recipients, @Nullable List<GroupWire> groups) {
	}

	record IssuerWire(@Nullable String text, @Nullable String unitId) {
	}

	record PartyWire(@Nullable List<String> unitIds, @Nullable List<String> groupIds) {
	}

	record ItemWire(@Nullable PartyWire lead, @Nullable PartyWire coordinating) {
	}

	record ResponsibilityWire(@Nullable PartyWire unit) {
	}

	record ReportingWire(@Nullable PartyWire reporters) {
	}

	record RecipientWire(@Nullable String unitId) {
	}

	record GroupWire(String groupId, @Nullable List<String> unitIds) {
	}

	record ChangedWire(@Nullable List<JoinedWire> joined, @Nullable List<String> unitIds) {
	}

	record JoinedWire(String unitId) {
	}

}
