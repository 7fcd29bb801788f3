package io.kehoach.report.application;

/**
 * One figure over many tasks: of a unit, or of a row, under a plan.
 *
 * @param kind {@code unit} or {@code item}
 */
public record TotalId(String planId, String kind, String key) {

	public static TotalId ofUnit(String planId, String unitId) {
		return new TotalId(planId, "unit", unitId);
	}

	public static TotalId ofItem(String planId, String itemId) {
		return new TotalId(planId, "item", itemId);
	}

	public static TotalId parse(String id) {
		String[] parts = id.split("\\|", 3);
		return new TotalId(parts[0], parts[1], parts[2]);
	}

	@Override
	public String toString() {
		return this.planId + "|" + this.kind + "|" + this.key;
	}

}
