package io.kehoach.plan.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row of the task table. {@code itemId} is drawn once and kept; {@code no} is only
 * what is printed.
 */
public record PlanItem(String itemId, @Nullable String no, String content, List<String> subItems,
		List<Citation> citations, @Nullable String result, @Nullable Party lead, @Nullable Party coordinating,
		@Nullable Window window) implements Row {

	@Override
	public String rowId() {
		return itemId;
	}

	public PlanItem {
		subItems = List.copyOf(subItems);
		citations = List.copyOf(citations);
	}

	PlanItem withCitations(List<Citation> citations) {
		return new PlanItem(itemId, no, content, subItems, citations, result, lead, coordinating, window);
	}

	public PlanItem withLead(@Nullable Party lead) {
		return new PlanItem(itemId, no, content, subItems, citations, result, lead, coordinating, window);
	}

	public PlanItem withCoordinating(@Nullable Party coordinating) {
		return new PlanItem(itemId, no, content, subItems, citations, result, lead, coordinating, window);
	}

	public PlanItem withWindow(@Nullable Window window) {
		return new PlanItem(itemId, no, content, subItems, citations, result, lead, coordinating, window);
	}

}
