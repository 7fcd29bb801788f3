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

	Sweeps(ChasingDerivedPlans derivedPlans) {
		this.derivedPlans = derivedPlans;
	}

	/** A store that is away must not end the sweeping; health reports its absence. */
	@Scheduled(fixedDelayString = "${kehoach.derived-plan-poll:5s}")
	void derivedPlans() {
		try {
			derivedPlans.sweep();
		}
		catch (RuntimeException ex) {
			log.warn("Sweep of derived plans stopped, the next one goes on: {}", ex.toString());
		}
	}

}
