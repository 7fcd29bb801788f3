package io.kehoach.plan.domain;

import org.jspecify.annotations.Nullable;

/** One line of "Nơi nhận". */
public record Recipient(String recipientId, String text, @Nullable RecipientRole role,
		@Nullable String unitId) implements Row {

	@Override
	public String rowId() {
		return recipientId;
	}

	public Recipient withUnitId(@Nullable String unitId) {
		return new Recipient(recipientId, text, role, unitId);
	}

}
