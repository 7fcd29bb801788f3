package io.kehoach.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * A standing duty of the plan: no row, no lead, its window is the plan's year unless it
 * says otherwise.
 */
public record Duty(String dutyId, String content, @Nullable Window window) implements Row {

	@Override
	public String rowId() {
		return dutyId;
	}

	public Duty withWindow(@Nullable Window window) {
		return new Duty(dutyId, content, window);
	}

}
