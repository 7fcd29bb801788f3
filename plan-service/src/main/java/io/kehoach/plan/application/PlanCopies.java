package io.kehoach.plan.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.directory.Resolver;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import org.springframework.stereotype.Component;

/**
 * The copies of a plan in force: one per recipient, in the order printed; a line that
 * means many units is one copy for each.
 */
@Component
class PlanCopies {

	private final Directories directories;

	private final BusinessClock clock;

	PlanCopies(Directories directories, BusinessClock clock) {
		this.directories = directories;
		this.clock = clock;
	}

	Stream<DistributionEntry> of(Plan plan) {
		Resolver resolver = new Resolver(directories.directory(), plan.unitId(), clock.today());
		return plan.addressed().recipients().stream().flatMap((recipient) -> {
			Set<String> units = (recipient.unitId() == null) ? units(plan, recipient, resolver) : Set.of();
			return units.isEmpty() ? Stream.of(DistributionEntry.of(plan, recipient))
					: units.stream().map((unitId) -> DistributionEntry.of(plan, recipient, unitId));
		});
	}

	/** Groups as the plan froze them. */
	private static Set<String> units(Plan plan, Recipient recipient, Resolver resolver) {
		List<String> parts = PartyPhrase.split(recipient.name(), KnownNames.none());
		return plan.units(resolver.resolve(Party.printed(recipient.name(), parts)));
	}

}
