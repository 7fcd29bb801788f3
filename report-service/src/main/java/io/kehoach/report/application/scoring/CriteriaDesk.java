package io.kehoach.report.application.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.scoring.CriteriaSet;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What the Office does with the body's criteria.
 */
@Service
public class CriteriaDesk {

	private final CriteriaSets sets;

	private final ExampleCriteria example;

	CriteriaDesk(CriteriaSets sets, ExampleCriteria example) {
		this.sets = sets;
		this.example = example;
	}

	public Optional<Stored<CriteriaSet>> find(String id, Scope scope) {
		return this.sets.find(id, scope);
	}

	public List<Stored<CriteriaSet>> list(Scope scope) {
		return this.sets.list(scope);
	}

	/**
	 * A draft to edit: of the version after the one named, or of the shipped example.
	 * Empty where the caller sees no such set.
	 */
	public Optional<Stored<CriteriaSet>> draft(@Nullable String basedOn, Caller caller) {
		if (basedOn == null) {
			return Optional.of(add(this.example.draft(Objects.requireNonNull(caller.actingUnit()))));
		}
		return this.sets.find(basedOn, caller.scope()).map(Stored::state).map((base) -> add(base.next(after(base))));
	}

	private int after(CriteriaSet base) {
		return 1 + this.sets.list(Scope.everything())
			.stream()
			.map(Stored::state)
			.filter((set) -> set.unitId().equals(base.unitId()) && set.code().equals(base.code()))
			.mapToInt(CriteriaSet::version)
			.max()
			.orElse(0);
	}

	private Stored<CriteriaSet> add(CriteriaSet draft) {
		try {
			return this.sets.add(draft);
		}
		catch (AlreadyExists ex) {
			throw new RuleViolated("criteria-exist");
		}
	}

	public Stored<CriteriaSet> edit(String id, long revision, CriteriaSet.Content content, Caller caller) {
		return this.sets.change(id, caller.scope(), revision, (set) -> set.edit(content));
	}

	public Stored<CriteriaSet> adopt(String id, long revision, LocalDate from, @Nullable LocalDate to, Caller caller) {
		return this.sets.change(id, caller.scope(), revision, (set) -> set.adopt(from, to));
	}

}
