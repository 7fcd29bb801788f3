package io.kehoach.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.application.ProgressOverview;
import io.kehoach.report.application.PublicProgress;
import io.kehoach.report.application.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A plan's progress as anybody reads it: the body, the rows and counts, nobody's name.
 */
record PublicPlanResource(String slug, String title, @Nullable String number, String issuer, Instant asOf,
		List<Row> items, List<Quarter> quarters, Figures all, @Nullable Double onTimeRate) {

	static PublicPlanResource of(String slug, PublicProgress.View view, Instant now) {
		PlanPicture plan = view.plan();
		ProgressOverview.Progress progress = view.progress();
		Map<String, Tally.Counts> counts = progress.items()
			.stream()
			.collect(Collectors.toMap(ProgressOverview.ItemProgress::itemId, ProgressOverview.ItemProgress::counts));
		Function<PlanPicture.Item, Row> row = (item) -> new Row(item.no(), item.content(),
				Figures.of(counts.getOrDefault(item.itemId(), Tally.Counts.NONE)));
		return new PublicPlanResource(slug, plan.title(), plan.number(), plan.heading().issuer(), now,
				plan.items().stream().map(row).toList(),
				progress.quarters()
					.stream()
					.map((one) -> new Quarter(one.quarter(), Figures.of(one.counts())))
					.toList(),
				Figures.of(progress.all()), progress.onTimeRate());
	}

	record Row(@Nullable String no, String content, Figures counts) {
	}

	record Quarter(String quarter, Figures counts) {
	}

	record Figures(int total, int done, int overdue) {

		static Figures of(Tally.Counts counts) {
			return new Figures(counts.total(), counts.done(), counts.overdue());
		}

	}

}
