package io.kehoach.plan.document;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import io.kehoach.plan.document.FlowSegmentation.Segment;

import org.jspecify.annotations.Nullable;

/**
 * The cheapest way found so far to each place between two lines, by what stands there,
 * and the steps it took.
 */
final class FlowPaths {

	private record Step(int at, int state, Segment segment) {
	}

	private final double[][] best;

	private final double[] cheapest;

	private final @Nullable Step[][] steps;

	/** All ways begin at place 0 and state 0. */
	FlowPaths(int lines, int states) {
		this.best = new double[lines + 1][states];
		this.steps = new @Nullable Step[lines + 1][states];
		this.cheapest = new double[lines + 1];
		Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
		for (double[] row : best) {
			Arrays.fill(row, Double.POSITIVE_INFINITY);
		}
		best[0][0] = 0;
		cheapest[0] = 0;
	}

	double cost(int at, int state) {
		return best[at][state];
	}

	double cheapest(int at) {
		return cheapest[at];
	}

	/** Keeps a way to a place where it is cheaper than the one known. */
	void relax(int to, int reached, double cost, int at, int state, Segment segment) {
		if (cost < best[to][reached]) {
			best[to][reached] = cost;
			cheapest[to] = Math.min(cheapest[to], cost);
			steps[to][reached] = new Step(at, state, segment);
		}
	}

	List<Segment> to(int place, int state) {
		Deque<Segment> path = new ArrayDeque<>();
		Step step = steps[place][state];
		while (step != null) {
			path.addFirst(step.segment());
			step = step.at() == 0 ? null : steps[step.at()][step.state()];
		}
		return List.copyOf(path);
	}

}
