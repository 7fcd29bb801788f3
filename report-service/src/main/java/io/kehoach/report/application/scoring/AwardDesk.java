package io.kehoach.report.application.scoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.Tasks;
import io.kehoach.report.domain.InvalidEdit;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.AwardRule;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import io.kehoach.report.domain.scoring.Eligibility;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What units propose and the Office makes of it.
 */
@Service
public class AwardDesk {

	private final AwardProposals proposals;

	private final Rankings rankings;

	private final CriteriaSets sets;

	private final Timeliness timeliness;

	private final Tasks tasks;

	private final BusinessClock clock;

	AwardDesk(AwardProposals proposals, Rankings rankings, CriteriaSets sets, Timeliness timeliness, Tasks tasks,
			BusinessClock clock) {
		this.proposals = proposals;
		this.rankings = rankings;
		this.sets = sets;
		this.timeliness = timeliness;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** A draft is its own unit's only. */
	public Optional<Stored<AwardProposal>> find(String id, Caller caller) {
		return this.proposals.find(id, caller.scope())
			.filter((stored) -> stored.state().state() != AwardProposal.State.DRAFT
					|| stored.state().unitId().equals(caller.unit()));
	}

	public List<Stored<AwardProposal>> list(@Nullable Integer year, Caller caller) {
		return this.proposals.list(year, caller.scope(), caller.unit());
	}

	/**
	 * A draft that starts from what the unit has been confirmed to have done.
	 */
	public Stored<AwardProposal> draft(String rankingId, String award, @Nullable String nominee, Caller caller) {
		String unit = Objects.requireNonNull(caller.unit());
		Ranking year = year(rankingId);
		if (year.participants().stream().noneMatch((one) -> one.unitId().equals(unit))) {
			throw new NoSuchAggregate("rankings");
		}
		AwardRule rule = rule(criteria(year), award);
		return this.proposals.add(CommandId.derivedId("award"), AwardProposal.drafted(unit, year, rankingId, rule,
				Objects.requireNonNullElse(nominee, ""), "", achievements(year, unit)));
	}

	private static AwardRule rule(CriteriaSet.Content criteria, String award) {
		return criteria.awards()
			.stream()
			.filter((rule) -> rule.key().equals(award))
			.findFirst()
			.orElseThrow(() -> new InvalidEdit("award-invalid", List.of(new InvalidEdit.Fault("/award", "unknown"))));
	}

	/** What a proposal may name. */
	public List<AwardProposal.Achievement> confirmed(AwardProposal award) {
		return achievements(year(award.rankingId()), award.unitId());
	}

	/** The unit's confirmed results under the year's plans. */
	private List<AwardProposal.Achievement> achievements(Ranking year, String unit) {
		return year.planIds()
			.stream()
			.flatMap((plan) -> this.tasks.ledBy(plan, unit).stream())
			.filter((task) -> "DONE".equals(task.state()))
			.map(AwardDesk::achievement)
			.toList();
	}

	private static AwardProposal.Achievement achievement(TaskPicture task) {
		return new AwardProposal.Achievement(task.id(), task.itemNo(), task.content(), task.result(), task.doneAt());
	}

	/**
	 * @param taskIds which confirmed results to name; null for those named before
	 */
	public Stored<AwardProposal> edit(String id, long revision, @Nullable String nominee, @Nullable String reasons,
			@Nullable List<String> taskIds, Caller caller) {
		return this.proposals.edit(id, caller.scope(), revision,
				(award) -> award.edit((nominee != null) ? nominee : award.nominee(),
						(reasons != null) ? reasons : award.reasons(),
						(taskIds != null) ? named(award, taskIds) : award.achievements()));
	}

	private List<AwardProposal.Achievement> named(AwardProposal award, List<String> taskIds) {
		List<AwardProposal.Achievement> confirmed = confirmed(award);
		List<AwardProposal.Achievement> named = confirmed.stream()
			.filter((one) -> taskIds.contains(one.taskId()))
			.toList();
		if (named.size() != taskIds.size()) {
			throw new InvalidEdit("award-invalid",
					List.of(new InvalidEdit.Fault("/achievements", "result-not-confirmed")));
		}
		return named;
	}

	public Stored<AwardProposal> propose(String id, long revision, Caller caller) {
		return this.proposals.propose(id, caller.scope(), revision, caller.actor(),
				(award) -> award.propose(this.clock.instant()));
	}

	public Stored<AwardProposal> decide(String id, long revision, boolean endorsed, String reason, Caller caller) {
		return this.proposals.decide(id, caller.scope(), revision, caller.actor(), (award) -> award
			.decide(new AwardProposal.Decision(endorsed, reason, caller.subject(), this.clock.instant())));
	}

	/** What speaks for the award and what against; only a published class counts. */
	public List<Eligibility> hints(AwardProposal award) {
		Ranking year = year(award.rankingId());
		CriteriaSet.Content criteria = criteria(year);
		Optional<Standing> standing = (year.publishedAt() != null) ? year.of(award.unitId()) : Optional.empty();
		var counts = this.timeliness.of(year, award.unitId());
		return Eligibility.of(rule(criteria, award.award()), criteria, standing,
				Objects.requireNonNull(counts.get(Measure.REPORTS_ON_TIME)),
				Objects.requireNonNull(counts.get(Measure.TASKS_ON_TIME)));
	}

	private Ranking year(String rankingId) {
		return this.rankings.find(rankingId, Scope.everything())
			.map(Stored::state)
			.orElseThrow(() -> new NoSuchAggregate("rankings"));
	}

	private CriteriaSet.Content criteria(Ranking year) {
		return this.sets.find(year.criteriaSetId(), Scope.everything()).orElseThrow().state().content();
	}

}
