package io.kehoach.plan.mongo;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.text.Collator;

import io.kehoach.plan.domain.DerivingCalls;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.directory.Folded;
import org.jspecify.annotations.Nullable;

/**
 * A plan with the fields it is looked up by. {@code listKey} sorts the newest year first,
 * then by title; {@code nextCallAt} is when units are next asked after their own plans.
 */
record PlanDocument(String unitId, PlanStatus status, @Nullable Integer year, @Nullable String issuerUnitId,
		@Nullable String parentPlanId, List<String> terms, String listKey, @Nullable Instant nextCallAt, Plan plan) {

	private static final int LAST_YEAR = 9999;

	static PlanDocument of(Plan plan) {
		Header header = plan.content().body().header();
		return new PlanDocument(plan.unitId(), plan.status(), header.year(), header.issuer().unitId(),
				plan.origin().parentPlanId(), terms(header), listKey(plan, header),
				DerivingCalls.next(plan).orElse(null), plan);
	}

	private static List<String> terms(Header header) {
		Stream<String> words = Stream.of(header.title(), header.issuer().text(), header.number())
			.filter(Objects::nonNull)
			.flatMap((text) -> Folded.words(text).stream());
		Stream<String> year = Stream.ofNullable(header.year()).map((number) -> Integer.toString(number));
		return Stream.concat(words, year).distinct().toList();
	}

	private static String listKey(Plan plan, Header header) {
		int year = (header.year() != null) ? header.year() : LAST_YEAR;
		byte[] title = Collator.getInstance(Locale.of("vi"))
			.getCollationKey(Objects.requireNonNullElse(header.title(), ""))
			.toByteArray();
		return "%04d:%s:%s".formatted(LAST_YEAR - year, HexFormat.of().formatHex(title), plan.planId());
	}

}
