package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.kehoach.plan.document.DocumentWriter.Format;
import io.kehoach.plan.document.official.OfficialPlan;
import io.kehoach.plan.domain.DeadlineRules;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportPeriods;

/**
 * A plan that Kehoach wrote comes back field by field; a new field is compared at once.
 */
class EveryFieldTest {

	private static final int PLANS = Integer.getInteger("plans", 24);

	/** What no document can carry, and why. */
	private static final Map<String, String> NOT_IN_A_DOCUMENT = new TreeMap<>(
			Map.ofEntries(Map.entry("PlanItem.itemId", "identities are drawn by the system"),
					Map.entry("Duty.dutyId", "identities are drawn by the system"),
					Map.entry("Responsibility.responsibilityId", "identities are drawn by the system"),
					Map.entry("Recipient.recipientId", "identities are drawn by the system"),
					Map.entry("Issuer.unitId", "the directory's answer to the printed name"),
					Map.entry("Recipient.unitId", "the directory's answer to the printed name"),
					Map.entry("Party.unitIds", "the directory's answer to the printed name"),
					Map.entry("Party.groupIds", "the directory's answer to the printed name"),
					Map.entry("Party.mode", "a choice made in the system"),
					Map.entry("Party.resolved", "the directory's answer to the printed name"),
					Map.entry("Citation.planId", "the system's answer to the printed number"),
					Map.entry("Header.deadlineRules", "a setting of the body, not of the document"),
					Map.entry("DeadlineRules.before", "a setting of the body, not of the document"),
					Map.entry("DeadlineRules.dayOff", "a setting of the body, not of the document"),
					Map.entry("Window.dueOn", "computed when the plan is issued"),
					Map.entry("Window.dueAt", "computed when the plan is issued"),
					Map.entry("Window.remindOn", "computed when the plan is issued"),
					Map.entry("ReportDefinition.dueAt", "computed when the plan is issued"),
					Map.entry("ReportDefinition.remindOn", "computed when the plan is issued")));

	private final Fields fields = new Fields(NOT_IN_A_DOCUMENT);

	@ParameterizedTest
	@EnumSource
	void everyFieldOfEveryPlanComesBack(Format format) {
		List<String> lost = IntStream.range(0, PLANS).boxed().flatMap((seed) -> lost(seed, format)).toList();

		assertThat(lost).isEmpty();
	}

	@Test
	void thePlansFillEveryFieldThatADocumentCarries() {
		List<PlanBody> plans = LongStream.range(0, PLANS).mapToObj(EveryFieldTest::plan).toList();

		Set<String> unfilled = new TreeSet<>(Fields.all(PlanBody.class));
		unfilled.removeAll(Fields.filled(plans));
		unfilled.removeAll(NOT_IN_A_DOCUMENT.keySet());

		assertThat(unfilled).isEmpty();
	}

	@Test
	void nothingIsLeftOutThatIsNoField() {
		assertThat(Fields.all(PlanBody.class)).containsAll(NOT_IN_A_DOCUMENT.keySet());
	}

	private Stream<String> lost(long seed, Format format) {
		PlanBody plan = plan(seed);
		DraftDocument read = SamplePlan.read(new OfficialPlan().write(plan, format), format.mediaType());
		PlanBody came = withoutPhrases(compared(body(read)), plan.reporting());
		return fields.differences(compared(plan), came).stream().map((it) -> "plan " + seed + it);
	}

	/** A report that nobody gave a phrase has one in print. */
	private static PlanBody withoutPhrases(PlanBody read, List<ReportDefinition> reports) {
		Set<String> wordless = reports.stream()
			.filter((it) -> it.text() == null)
			.map(ReportDefinition::key)
			.collect(Collectors.toSet());
		List<ReportDefinition> kept = read.reporting()
			.stream()
			.map((it) -> new ReportDefinition(it.key(), it.kind(), wordless.contains(it.key()) ? null : it.text(),
					it.from(), it.cutOff(), it.due(), it.rule(), it.lateClose(), it.reporters(), it.receiver(),
					it.dueAt(), it.remindOn()))
			.toList();
		return new PlanBody(read.header(), read.duties(), read.items(), read.responsibilities(), kept,
				read.recipients());
	}

	/** Every other one is the next version of a plan. */
	private static PlanBody plan(long seed) {
		RandomPlans random = new RandomPlans(seed);
		PlanBody plan = random.next();
		return (seed % 2 == 0) ? plan : random.amended(plan);
	}

	/**
	 * A letterhead is in capitals, so of its names only the letters are compared; reports
	 * are known by their keys, in whatever order they are asked for.
	 */
	private static PlanBody compared(PlanBody plan) {
		Header it = plan.header();
		Header header = new Header(it.documentType(), it.number(), it.issuedOn(), it.place(), it.year(), it.title(),
				new Issuer(capitals(it.issuer().text()), null), capitals(it.parentBody()), it.basis(), it.purposes(),
				it.requirements(), it.deadlineRules(), it.signer());
		return new PlanBody(header, plan.duties(), plan.items(), plan.responsibilities(),
				plan.reporting()
					.stream()
					.map(ReportPeriods::filled)
					.sorted(Comparator.comparing(ReportDefinition::key))
					.toList(),
				plan.recipients());
	}

	private static String capitals(@Nullable String name) {
		return Objects.requireNonNullElse(name, "").toUpperCase(Locale.ROOT);
	}

	private static PlanBody body(DraftDocument read) {
		Header header = new Header(read.documentType(), read.number(), read.issuedOn(), read.place(), read.year(),
				read.title(), new Issuer(read.issuer(), null), read.parentBody(), read.basis(), read.purposes(),
				read.requirements(), DeadlineRules.DEFAULT, read.signer());
		return new PlanBody(header, read.duties(), read.items(), read.responsibilities(), read.reporting(),
				read.recipients());
	}

}
