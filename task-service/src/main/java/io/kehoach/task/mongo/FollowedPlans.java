package io.kehoach.task.mongo;

import io.kehoach.chassis.web.AppliedSequences;
import io.kehoach.task.application.FanOuts;

import org.springframework.stereotype.Component;

/**
 * How far the tasks follow each plan, so that a reader who just issued one can wait for
 * them.
 */
@Component
class FollowedPlans implements AppliedSequences {

	private final FanOuts fanOuts;

	FollowedPlans(FanOuts fanOuts) {
		this.fanOuts = fanOuts;
	}

	@Override
	public long applied(String aggregateId) {
		return this.fanOuts.view(aggregateId)
			.map((view) -> view.state().equals("DONE") ? view.seq() : view.seq() - 1)
			.orElse(0L);
	}

}
