package io.kehoach.plan.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for work that has become due. Every instance sweeps. */
@Component
@ConditionalOnProperty(name = "kehoach.sweeps", havingValue = "true", matchIfMissing = true)
class Sweeps {

	private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

	private final ChasingDerivedPlans derivedPlans;

	private final FollowingTheDays days;

	Sweeps(ChasingDerivedPlans derivedPlans, FollowingTheDays days) {
		this.derivedPlans = derivedPlans;
		this.days = days;
	}

	@Scheduled(fixedDelayString = "${kehoach.derived-plan-poll:5s}")
	void derivedPlans() {
		sweep("derived plans", derivedPlans::sweep);
	}

	@Scheduled(fixedDelayString = "${kehoach.addressee-poll:5s}")
	void days() {
		sweep("units that begin or end", days::sweep);
	}

	/** A store that is away must not end the sweeping; health reports its absence. */
	private static void sweep(String what, Runnable sweep) {
		try {
			sweep.run();
		}
		catch (RuntimeException ex) {
			log.warn("Sweep of {} stopped, the next one goes on: {}", what, ex.toString());
		}
	}

}
