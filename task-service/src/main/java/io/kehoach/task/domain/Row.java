package io.kehoach.task.domain;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the plan says: a row of its table, or what stands or recurs for one reporting
 * period.
 *
 * @param product what has to lie on the table in the end, as printed
 */
public record Row(int planVersion, String planTitle, @Nullable String planNumber, @Nullable String itemId,
		@Nullable String dutyId, @Nullable String itemNo, @Nullable String periodKey, TaskMode mode, String content,
		List<String> subItems, Window window, @Nullable String product) {

	public Row {
		subItems = List.copyOf(subItems);
	}

	/** Whether a unit would do anything else because of the other wording. */
	boolean asksTheSame(Row other) {
		return this.content.equals(other.content) && this.subItems.equals(other.subItems)
				&& this.window.equals(other.window) && Objects.equals(this.product, other.product);
	}

	/**
	 * Whether nothing a unit sees differs; the plan's own version and title do not count.
	 */
	boolean looksTheSame(Row other) {
		return asksTheSame(other) && this.mode == other.mode && Objects.equals(this.itemNo, other.itemNo);
	}

}
