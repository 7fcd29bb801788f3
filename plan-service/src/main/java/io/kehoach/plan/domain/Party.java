package io.kehoach.plan.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Units as printed and as understood. {@code parts} are the printed names one by one;
 * {@code unitIds} and {@code groupIds} are what they were resolved to; {@code resolved}
 * says that nothing is left open.
 */
public record Party(String text, List<String> parts, List<String> unitIds, List<String> groupIds,
		@Nullable PartyMode mode, boolean resolved) {

	public Party {
		parts = List.copyOf(parts);
		unitIds = List.copyOf(unitIds);
		groupIds = List.copyOf(groupIds);
	}

	/** As read, before the directory was asked. */
	public static Party printed(String text, List<String> parts) {
		return new Party(text, parts, List.of(), List.of(), null, false);
	}

	public Party withMode(@Nullable PartyMode mode) {
		return new Party(text, parts, unitIds, groupIds, mode, resolved);
	}

	/** A person's choice settles what the printed names left open. */
	public Party settled() {
		return new Party(text, parts, unitIds, groupIds, mode, true);
	}

	/** Whether it names anybody at all. */
	public boolean namesSomebody() {
		return !unitIds.isEmpty() || !groupIds.isEmpty();
	}

	/**
	 * The one mode that fits what the party was resolved to, where nobody chose another.
	 */
	public PartyMode modeOrDefault() {
		if (mode != null) {
			return mode;
		}
		return groupIds.isEmpty() && unitIds.size() <= 1 ? PartyMode.ONE : PartyMode.EACH;
	}

}
