package io.kehoach.plan.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.StaleRevision;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.PlanFilter;
import io.kehoach.plan.application.PlanVersions;
import io.kehoach.plan.application.Plans;
import io.kehoach.plan.application.Plans.Listed;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.Origin;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent.PlanImported;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.fixtures.Golden;
import io.kehoach.plan.fixtures.Outbox;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the repository of plans promises, whatever store it stands on. */
abstract class PlansContract {

	private static final Caller OFFICE = new Caller("u-1", "", "so-gddt", "so-gddt", Set.of("office"), "office",
			Scope.everything());

	private static final LocalDate MAY_4 = LocalDate.of(2023, 5, 4);

	@Autowired
	private Plans plans;

	@Autowired
	private PlanVersions versions;

	@Autowired
	private MongoTemplate mongo;

	@BeforeEach
	void empty() {
		mongo.getCollection("plans").deleteMany(new Document());
		mongo.getCollection("plan-versions").deleteMany(new Document());
	}

	@Test
	void aPlanComesBackAsItWasStored() {
		Plan issued = Golden.issued();
		plans.add(new PlanChange(issued, List.of()), Golden.OFFICE);
		assertThat(plans.find("plan-1", OFFICE).orElseThrow().state()).isEqualTo(issued);
	}

	@Test
	void aPlanThatAnEarlierReleaseStoredIsRead() {
		plans.add(new PlanChange(Golden.issued(), List.of()), Golden.OFFICE);
		List.of("plan.standing.sendings", "plan.standing.calls", "plan.origin.continued")
			.forEach((field) -> mongo.getCollection("plans")
				.updateOne(new Document(), new Document("$unset", new Document(field, ""))));
		Plan read = plans.find("plan-1", OFFICE).orElseThrow().state();
		assertThat(read.inForce().calls()).isEmpty();
		assertThat(read.content()).isEqualTo(Golden.issued().content());
	}

	@Test
	void stateAndEventsAreWrittenTogether() {
		Stored<Plan> added = plans.add(new PlanChange(Golden.draft(), List.of(new PlanImported())), Golden.OFFICE);
		plans.change("plan-1", OFFICE, added.revision(), Plan::submit);
		assertThat(plans.find("plan-1", OFFICE).orElseThrow().state().status()).isEqualTo(PlanStatus.SUBMITTED);
		assertThat(new Outbox(mongo).types("plans", "plan-1")).containsExactly("plan.imported", "plan.submitted");
	}

	@Test
	void addingAgainFindsWhatStands() {
		PlanChange created = new PlanChange(Golden.draft(), List.of(new PlanImported()));
		Stored<Plan> first = plans.add(created, Golden.OFFICE);
		assertThat(plans.add(created, Golden.OFFICE)).isEqualTo(first);
		assertThat(new Outbox(mongo).types("plans", "plan-1")).containsExactly("plan.imported");
	}

	@Test
	void aStaleRevisionIsRefusedAndChangesNothing() {
		Stored<Plan> added = plans.add(new PlanChange(Golden.draft(), List.of()), Golden.OFFICE);
		plans.change("plan-1", OFFICE, added.revision(), (plan) -> plan.edit(Golden.firstRow("Một")));
		assertThatExceptionOfType(StaleRevision.class)
			.isThrownBy(() -> plans.change("plan-1", OFFICE, added.revision(), Plan::submit));
		assertThat(plans.find("plan-1", OFFICE).orElseThrow().state().status()).isEqualTo(PlanStatus.DRAFT);
	}

	@Test
	void followingWithoutAChangeWritesNothing() {
		Stored<Plan> added = plans.add(new PlanChange(Golden.issued(), List.of()), Golden.OFFICE);
		plans.follow("plan-1", (plan) -> plan.leave("nobody", MAY_4, null));
		assertThat(plans.find("plan-1", OFFICE).orElseThrow()).isEqualTo(added);
	}

	@Test
	void whatTheSystemAddsDoesNotStopWhoeverIsEditing() {
		Stored<Plan> seen = plans.add(new PlanChange(Golden.issued().amend().plan(), List.of()), Golden.OFFICE);
		plans.follow("plan-1", (plan) -> plan.leave("thpt-02", MAY_4, null));
		Stored<Plan> saved = plans.change("plan-1", OFFICE, seen.revision(),
				(plan) -> plan.editAmendment(Golden.firstRow("Một")));
		assertThat(saved.state().inForce().left()).hasSize(1);
		assertThat(saved.state().openAmendment().content().body().items().getFirst().content()).isEqualTo("Một");
	}

	@Test
	void plansAreListedNewestYearFirstThenByTitle() {
		add("a", 2023, "Công tác dân vận");
		add("b", 2024, "Đánh giá");
		add("c", 2024, "Cải cách");
		assertThat(ids(new PlanFilter(null, null, null, null), "", 10)).containsExactly("c", "b", "a");
		List<Listed> first = plans.list(new PlanFilter(null, null, null, null), OFFICE, "", 1);
		assertThat(ids(new PlanFilter(null, null, null, null), first.getFirst().listKey(), 10)).containsExactly("b",
				"a");
	}

	@Test
	void wordsAreFoundByTheirBeginningWithoutMarks() {
		add("a", 2023, "Công tác dân vận");
		add("b", 2024, "Cải cách hành chính");
		assertThat(ids(new PlanFilter(null, null, null, "dan van"), "", 10)).containsExactly("a");
		assertThat(ids(new PlanFilter(null, null, null, "CẢI HÀNH 2024"), "", 10)).containsExactly("b");
		assertThat(ids(new PlanFilter(null, null, null, "cai dan"), "", 10)).isEmpty();
		assertThat(ids(new PlanFilter(2023, PlanStatus.DRAFT, "so-gddt", null), "", 10)).containsExactly("a");
		assertThat(ids(new PlanFilter(2023, PlanStatus.ISSUED, null, null), "", 10)).isEmpty();
	}

	@Test
	void aVersionIsKeptOnceAndForEver() {
		versions.keep(Golden.issued());
		versions.keep(Golden.issued().cancel("khác").plan());
		assertThat(versions.find("plan-1", 1)).contains(Golden.issued());
		assertThat(versions.of("plan-1")).hasSize(1);
		assertThat(versions.find("plan-1", 2)).isEmpty();
	}

	private List<String> ids(PlanFilter filter, String after, int limit) {
		return plans.list(filter, OFFICE, after, limit).stream().map((listed) -> listed.plan().id()).toList();
	}

	private void add(String id, int year, String title) {
		Content content = Golden.draft().content();
		Header old = content.body().header();
		Header header = new Header(old.documentType(), null, null, null, year, title, new Issuer("Sở", "so-gddt"), null,
				List.of(), List.of(), List.of(), old.deadlineRules(), null);
		Plan plan = Plan.draft(id, "so-gddt", content.with(content.body().with(header)),
				Origin.rolledOver("x", List.of()));
		plans.add(new PlanChange(plan, List.of()), Golden.OFFICE);
	}

}
