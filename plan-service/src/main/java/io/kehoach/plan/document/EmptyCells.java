package io.kehoach.plan.document;

import java.util.List;

/** What it costs to leave columns of a row empty. */
record EmptyCells(List<ColumnRole> columns) {

	double between(int from, int to) {
		double cost = 0;
		for (int c = from; c < to; c++) {
			cost += columns.get(c).emptyCost();
		}
		return cost;
	}

	/** A lead merged over several rows is printed in one of them only. */
	double untilButLead(int to) {
		double cost = 0;
		for (int c = 0; c < to; c++) {
			cost += columns.get(c) == ColumnRole.LEAD ? 0 : columns.get(c).emptyCost();
		}
		return cost;
	}

}
