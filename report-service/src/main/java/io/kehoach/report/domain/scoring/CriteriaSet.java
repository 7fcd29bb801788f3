package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.report.domain.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * One version of a body's criteria. It is edited as a draft; once in force it stands for
 * ever, and a newer version replaces it for later years only.
 *
 * @param unitId the body whose criteria they are
 * @param code stays through every version
 * @param example whether it is still the example that was shipped
 */
public record CriteriaSet(String unitId, String code, int version, Status status, boolean example,
		@Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, Content content) {

	/** Only what is in force can bind a year. */
	public enum Status {

		DRAFT, IN_FORCE

	}

	/**
	 * What an edit replaces.
	 *
	 * @param source the decision it follows
	 * @param method how units are ranked, in words for its readers
	 * @param minimumDue how many reports and tasks a unit must have had due to be ranked
	 * @param tieBreakers ids of the criteria that decide between equal sums, first to
	 * last
	 */
	public record Content(String name, @Nullable String source, String method, List<Criterion> criteria,
			List<PeerGroup> peerGroups, List<Band> bands, List<AwardRule> awards, YearDays calendar, int minimumDue,
			List<String> tieBreakers) {

		public Content {
			criteria = List.copyOf(criteria);
			peerGroups = List.copyOf(peerGroups);
			bands = List.copyOf(bands);
			awards = List.copyOf(awards);
			tieBreakers = List.copyOf(tieBreakers);
		}

		public Stream<Criterion> leaves() {
			return this.criteria.stream().flatMap(Criterion::leaves);
		}

		/** The class of a sum: the highest whose bound it reaches. */
		public Optional<Band> band(BigDecimal sum) {
			return bandsFromTop().stream().filter((band) -> sum.compareTo(band.from()) >= 0).findFirst();
		}

		List<Band> bandsFromTop() {
			return this.bands.stream().sorted(Comparator.comparing(Band::from).reversed()).toList();
		}

	}

	public static String id(String unitId, String code, int version) {
		return unitId + ":" + code + ":" + version;
	}

	public String id() {
		return id(this.unitId, this.code, this.version);
	}

	public CriteriaSet edit(Content content) {
		requireDraft();
		SoundCriteria.require(content);
		boolean still = this.example && content.criteria().equals(this.content.criteria());
		return new CriteriaSet(this.unitId, this.code, this.version, this.status, still, null, null, content);
	}

	public CriteriaSet adopt(LocalDate from, @Nullable LocalDate to) {
		requireDraft();
		SoundCriteria.require(this.content);
		if (to != null && to.isBefore(from)) {
			throw new RuleViolated("effective-dates-reversed");
		}
		return new CriteriaSet(this.unitId, this.code, this.version, Status.IN_FORCE, this.example, from, to,
				this.content);
	}

	/** A draft of the version after this one. */
	public CriteriaSet next(int version) {
		return new CriteriaSet(this.unitId, this.code, version, Status.DRAFT, this.example, null, null, this.content);
	}

	/** Whether it may bind this year's scores. */
	public boolean binds(int year) {
		return this.status == Status.IN_FORCE && this.effectiveFrom != null && this.effectiveFrom.getYear() <= year
				&& (this.effectiveTo == null || this.effectiveTo.getYear() >= year);
	}

	private void requireDraft() {
		if (this.status != Status.DRAFT) {
			throw new RuleViolated("criteria-in-force");
		}
	}

}
