package io.kehoach.plan.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.directory.Folded;

/**
 * Cited documents that are plans of the system: of the same number and, where both are
 * dated, of the same day. Where two plans fit, none is meant.
 */
public record CitedNumbers(String citingPlanId, List<Plan> known) {

	/** Every number that a plan cites, in basis and rows. */
	public static Set<String> in(PlanBody body) {
		return citations(body).map(Citation::number).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/** "05/KH-UBND" and "5 / KH - UBND" are one number. */
	public static String folded(String number) {
		return Folded.of(number).replaceFirst("^0+(?=\\d)", "");
	}

	public PlanBody linked(PlanBody body) {
		Header header = body.header();
		return body.with(header.withBasis(header.basis().stream().map(this::linked).toList()))
			.withItems(body.items()
				.stream()
				.map((item) -> item.withCitations(item.citations().stream().map(this::linked).toList()))
				.toList());
	}

	private Citation linked(Citation cited) {
		List<String> meant = known.stream()
			.filter((plan) -> !plan.planId().equals(citingPlanId) && isMeant(cited, plan.content().body().header()))
			.map(Plan::planId)
			.toList();
		return (cited.planId() == null && meant.size() == 1) ? cited.meaning(meant.getFirst()) : cited;
	}

	private static boolean isMeant(Citation cited, Header header) {
		return isSame(cited.number(), header.number())
				&& (cited.date() == null || header.issuedOn() == null || cited.date().equals(header.issuedOn()));
	}

	private static boolean isSame(@Nullable String one, @Nullable String other) {
		return one != null && other != null && folded(one).equals(folded(other));
	}

	private static Stream<Citation> citations(PlanBody body) {
		return Stream.concat(body.header().basis().stream(),
				body.items().stream().flatMap((item) -> item.citations().stream()));
	}

}
