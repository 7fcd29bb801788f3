package io.kehoach.report.web.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.kehoach.report.domain.scoring.AwardRule;
import io.kehoach.report.domain.scoring.Band;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Criterion;
import io.kehoach.report.domain.scoring.PeerGroup;
import io.kehoach.report.domain.scoring.YearDays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * New content of a draft; what is not given stays.
 */
record CriteriaPatch(@Nullable String name, @Nullable String source, @Nullable String method,
		@Nullable List<@Valid Node> criteria, @Nullable List<@Valid Peers> peerGroups,
		@Nullable List<@Valid BandNode> bands, @Nullable List<@Valid Award> awards, @Nullable Days calendar,
		@Nullable Integer minimumDue, @Nullable List<String> tieBreakers) {

	record Node(@NotBlank(message = "required") String id, @Nullable String no,
			@NotBlank(message = "required") @Size(max = 2000, message = "text-too-long") String title,
			Criterion.@Nullable Kind kind, @Nullable BigDecimal max, Criterion.@Nullable Measure measure, boolean proof,
			@Nullable List<@Valid Node> children) {

		Criterion criterion() {
			return new Criterion(this.id, this.no, this.title,
					Objects.requireNonNullElse(this.kind, Criterion.Kind.POINTS),
					Objects.requireNonNullElse(this.max, BigDecimal.ZERO), this.measure, this.proof,
					orEmpty(this.children).stream().map(Node::criterion).toList());
		}

	}

	record Peers(@NotBlank(message = "required") String key, @NotBlank(message = "required") String name,
			@Nullable Set<String> kinds, @Nullable Set<String> unitIds) {

		PeerGroup group() {
			return new PeerGroup(this.key, this.name, Objects.requireNonNullElse(this.kinds, Set.of()),
					Objects.requireNonNullElse(this.unitIds, Set.of()));
		}

	}

	record BandNode(@NotBlank(message = "required") String key, @NotBlank(message = "required") String name,
			@NotNull(message = "required") BigDecimal from, @Nullable Integer quota) {

		Band band() {
			return new Band(this.key, this.name, this.from, this.quota);
		}

	}

	record Award(@NotBlank(message = "required") String key, @NotBlank(message = "required") String title,
			@NotNull(message = "required") AwardRule.Form form, @Nullable String minimumBand) {

		AwardRule rule() {
			return new AwardRule(this.key, this.title, this.form, this.minimumBand);
		}

	}

	record Days(@NotBlank(message = "required") String selfFrom, @NotBlank(message = "required") String selfTo,
			@NotBlank(message = "required") String appraiseTo, @NotBlank(message = "required") String recheckTo,
			int objections) {

		YearDays days() {
			return new YearDays(this.selfFrom, this.selfTo, this.appraiseTo, this.recheckTo, this.objections);
		}

	}

	CriteriaSet.Content onto(CriteriaSet.Content old) {
		return new CriteriaSet.Content(or(this.name, old.name()), (this.source != null) ? this.source : old.source(),
				or(this.method, old.method()), list(this.criteria, Node::criterion, old.criteria()),
				list(this.peerGroups, Peers::group, old.peerGroups()), list(this.bands, BandNode::band, old.bands()),
				list(this.awards, Award::rule, old.awards()),
				(this.calendar != null) ? this.calendar.days() : old.calendar(), or(this.minimumDue, old.minimumDue()),
				or(this.tieBreakers, old.tieBreakers()));
	}

	private static <T> T or(@Nullable T given, T old) {
		return (given != null) ? given : old;
	}

	private static <G, T> List<T> list(@Nullable List<G> given, Function<G, T> mapped, List<T> old) {
		return (given != null) ? given.stream().map(mapped).toList() : old;
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
