package io.kehoach.plan.domain.phrase;

/** How long a printed date term is. */
enum Grain {

	DAY, WEEK, MONTH, QUARTER, HALF, YEAR

}
