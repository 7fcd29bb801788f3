package io.kehoach.report.domain.scoring;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Hints whether an award can be hoped for; a person decides.
 *
 * @param met null while nobody can know
 */
public record Eligibility(String code, @Nullable Boolean met, @Nullable String detail) {

	/** What the unit's year says about an award. */
	public static List<Eligibility> of(AwardRule award, CriteriaSet.Content criteria, Optional<Standing> standing,
			Entry.Count reports, Entry.Count tasks) {
		return List.of(classified(award, criteria, standing), onTime("reports-on-time", reports),
				onTime("tasks-on-time", tasks));
	}

	private static Eligibility classified(AwardRule award, CriteriaSet.Content criteria, Optional<Standing> standing) {
		String needed = award.minimumBand();
		String named = criteria.bands()
			.stream()
			.filter((band) -> band.key().equals(needed))
			.map(Band::name)
			.findFirst()
			.orElse(null);
		if (needed == null) {
			return new Eligibility("class-reached", true, null);
		}
		if (standing.isEmpty()) {
			return new Eligibility("class-reached", null, named);
		}
		List<String> order = criteria.bandsFromTop().stream().map(Band::key).toList();
		String reached = standing.get().bandKey();
		return new Eligibility("class-reached", reached != null && order.indexOf(reached) <= order.indexOf(needed),
				named);
	}

	private static Eligibility onTime(String code, Entry.Count count) {
		return new Eligibility(code, (count.due() == 0) ? null : count.onTime() == count.due(),
				count.onTime() + "/" + count.due());
	}

}
