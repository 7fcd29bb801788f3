package io.kehoach.report.application.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.Calendar;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Objection;
import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Windows;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What the body does with a scoring year, from opening it to publishing its ranking.
 */
@Service
public class RankingDesk {

	private final Rankings rankings;

	private final CriteriaSets sets;

	private final ScoringYear year;

	private final Calendar calendar;

	private final BusinessClock clock;

	RankingDesk(Rankings rankings, CriteriaSets sets, ScoringYear year, Calendar calendar, BusinessClock clock) {
		this.rankings = rankings;
		this.sets = sets;
		this.year = year;
		this.calendar = calendar;
		this.clock = clock;
	}

	public Optional<Stored<Ranking>> find(String id, Scope scope) {
		return this.rankings.find(id, scope);
	}

	public List<Stored<Ranking>> list(Scope scope) {
		return this.rankings.list(scope);
	}

	/** Opens a year: binds its criteria and makes a sheet for every unit. */
	public Optional<Stored<Ranking>> open(String criteriaSetId, int year, List<String> planIds,
			@Nullable Windows windows, Caller caller) {
		return this.sets.find(criteriaSetId, caller.scope()).map(Stored::state).map((criteria) -> {
			Windows days = (windows != null) ? windows : criteria.content().calendar().in(year);
			List<Participant> units = this.year.participants(criteria, year);
			return add(criteria, Ranking.opened(criteria, year, this.clock.zone().getId(), planIds, days, units));
		});
	}

	private Stored<Ranking> add(CriteriaSet criteria, Ranking ranking) {
		try {
			Stored<Ranking> stored = this.rankings.add(Ranking.id(criteria, ranking.year()), ranking);
			this.year.fill(stored);
			return stored;
		}
		catch (AlreadyExists ex) {
			throw new RuleViolated("ranking-exists");
		}
	}

	public Stored<Ranking> arrange(String id, long revision, @Nullable Windows windows,
			@Nullable List<Participant> participants, Caller caller) {
		return this.rankings.change(id, caller.scope(), revision,
				(ranking) -> ranking.arrange((windows != null) ? windows : ranking.windows(),
						(participants != null) ? participants : ranking.participants()));
	}

	public Stored<Ranking> preview(String id, long revision, Caller caller) {
		return this.rankings.change(id, caller.scope(), revision,
				(ranking) -> ranking.preview(this.year.standings(id, ranking), this.clock.instant(), until(ranking)));
	}

	/** The objection window counts working days after the day of the preview. */
	private Instant until(Ranking ranking) {
		ZoneId zone = ZoneId.of(ranking.zone());
		LocalDate today = this.clock.instant().atZone(zone).toLocalDate();
		LocalDate last = this.calendar.workingDays().plus(today, ranking.windows().objections());
		return last.plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** A unit's own; others may object at the same moment. */
	public Stored<Ranking> object(String id, String text, Caller caller) {
		String unit = Optional.ofNullable(caller.unit()).orElseThrow(() -> new NoSuchAggregate("rankings"));
		return this.rankings.change(id, caller.scope(),
				(ranking) -> ranking.object(unit, text, caller.subject(), this.clock.instant()));
	}

	public Stored<Ranking> answer(String id, long revision, int n, boolean accepted, String text, Caller caller) {
		return this.rankings.change(id, caller.scope(), revision, (ranking) -> ranking.answer(n,
				new Objection.Answer(accepted, text, caller.subject(), this.clock.instant())));
	}

	public Stored<Ranking> publish(String id, long revision, Caller caller) {
		return this.rankings.publish(id, caller.scope(), revision, caller.actor(),
				(ranking) -> ranking.publish(this.year.standings(id, ranking), this.clock.instant()));
	}

}
