package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A node of the criteria tree. A heading has children and the sum of their points; only
 * leaves are scored. The id stays through every version, so years can be compared.
 *
 * @param no as printed, such as 2.1
 * @param max most points of a leaf; for a veto it is zero
 * @param proof whether points need evidence or an explanation
 */
public record Criterion(String id, @Nullable String no, String title, Kind kind, BigDecimal max,
		@Nullable Measure measure, boolean proof, List<Criterion> children) {

	/** How points of a leaf count. */
	public enum Kind {

		POINTS, BONUS, MINUS, VETO

	}

	/**
	 * What the system itself knows about timeliness. A task that needed a later deadline
	 * is one that was due with an extension granted.
	 */
	public enum Measure {

		REPORTS_ON_TIME, TASKS_ON_TIME, TASKS_WITHOUT_EXTENSION

	}

	public Criterion {
		children = List.copyOf(children);
	}

	public boolean leaf() {
		return this.children.isEmpty();
	}

	public boolean automatic() {
		return leaf() && this.measure != null;
	}

	public Stream<Criterion> leaves() {
		return leaf() ? Stream.of(this) : this.children.stream().flatMap(Criterion::leaves);
	}

	public Stream<Criterion> nodes() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Criterion::nodes));
	}

	/** Measured points take what was kept to; measured minus points take the rest. */
	BigDecimal measured(Entry.Count count) {
		return (this.kind == Kind.MINUS) ? this.max.subtract(count.of(this.max)) : count.of(this.max);
	}

	/** What these points add to the sum. */
	BigDecimal worth(BigDecimal points) {
		return switch (this.kind) {
			case POINTS, BONUS -> points;
			case MINUS -> points.negate();
			case VETO -> BigDecimal.ZERO;
		};
	}

}
