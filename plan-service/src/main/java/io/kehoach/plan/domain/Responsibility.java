package io.kehoach.plan.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the organisation part of the plan asks of one unit or group. */
public record Responsibility(String responsibilityId, @Nullable Party unit, List<UnitDuty> duties) implements Row {

	@Override
	public String rowId() {
		return responsibilityId;
	}

	public Responsibility {
		duties = List.copyOf(duties);
	}

	public Responsibility withUnit(@Nullable Party unit) {
		return new Responsibility(responsibilityId, unit, duties);
	}

}
