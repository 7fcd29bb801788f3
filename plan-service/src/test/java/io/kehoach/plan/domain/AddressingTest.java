package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.plan.domain.PlanEvent.AddresseesChanged;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Units that come, go and merge while a plan is open. */
class AddressingTest {

	private static final LocalDate MAY_4 = LocalDate.of(2023, 5, 4);

	private static final LocalDate MAY_5 = LocalDate.of(2023, 5, 5);

	private final Plan draft = Golden.draft();

	private final Plan issued = Golden.issued();

	@Test
	void aUnitThatJoinsIsAddressedOnce() {
		PlanChange joined = issued.join("thpt-03", MAY_4, List.of("don-vi-truc-thuoc", "group-not-named"));
		Addressee addressee = Addressee.joining("thpt-03", MAY_4, List.of("don-vi-truc-thuoc"));
		assertThat(joined.events()).containsExactly(new AddresseesChanged(List.of(addressee), List.of()));
		assertThat(joined.plan().inForce().groups().getLast().unitIds()).contains("thpt-03");
		assertThat(joined.plan().join("thpt-03", MAY_4, List.of("don-vi-truc-thuoc")).events()).isEmpty();
		assertThat(draft.join("thpt-03", MAY_4, List.of("don-vi-truc-thuoc")).events()).isEmpty();
	}

	@Test
	void aUnitThatLeavesIsNoLongerAddressed() {
		PlanChange left = issued.leave("thpt-02", MAY_4, null);
		Addressee addressee = new Addressee("thpt-02", MAY_4, List.of("don-vi-truc-thuoc"), null);
		assertThat(left.events()).containsExactly(new AddresseesChanged(List.of(), List.of(addressee)));
		assertThat(left.plan().inForce().groups().getLast().unitIds()).containsExactly("thpt-01");
		assertThat(left.plan().leave("thpt-02", MAY_4, null).events()).isEmpty();
		assertThat(draft.leave("thpt-02", MAY_4, "thpt-01").events()).isEmpty();
	}

	@Test
	void whatAMergedUnitWasGivenByItsGroupGoesToItsSuccessor() {
		PlanChange merged = issued.leave("thpt-02", MAY_4, "p-tccb");
		assertThat(merged.events()).containsExactly(
				new AddresseesChanged(List.of(Addressee.joining("p-tccb", MAY_5, List.of("don-vi-truc-thuoc"))),
						List.of(new Addressee("thpt-02", MAY_4, List.of("don-vi-truc-thuoc"), "p-tccb"))));
		assertThat(merged.plan().inForce().groups().getLast().unitIds()).containsExactly("p-tccb", "thpt-01");
	}

	@Test
	void aSuccessorThatHasItAllToDoAlreadyIsNotTold() {
		PlanChange merged = issued.leave("thpt-02", MAY_4, "thpt-01");
		assertThat(merged.events()).singleElement()
			.isInstanceOfSatisfying(AddresseesChanged.class, (it) -> assertThat(it.joined()).isEmpty());
		assertThat(merged.plan().inForce().groups().getLast().unitIds()).containsExactly("thpt-01");
	}

	@Test
	void aRowThatNamesAMergedUnitIsAskedOfItsSuccessorAndKeepsItsWording() {
		PlanChange merged = issued.leave("thanh-tra", MAY_4, "p-tccb");
		assertThat(merged.events()).singleElement()
			.isInstanceOfSatisfying(AddresseesChanged.class,
					(it) -> assertThat(it.joined()).containsExactly(Addressee.joining("p-tccb", MAY_5, List.of())));
		PlanItem third = merged.plan().addressed().items().get(2);
		assertThat(third.lead()).isNotNull();
		assertThat(third.lead().unitIds()).containsExactly("p-tccb");
		assertThat(third.lead().text()).isEqualTo("Thanh tra Sở");
		assertThat(merged.plan().units(issued.content().body().items().get(2).lead())).isEqualTo(Set.of("p-tccb"));
		assertThat(merged.plan().content()).isEqualTo(issued.content());
		assertThat(merged.plan().leave("thanh-tra", MAY_4, "p-tccb").events()).isEmpty();
	}

	@Test
	void aRowThatNamesADissolvedUnitIsAskedOfNobodyAndTheOfficeIsTold() {
		PlanChange gone = issued.leave("thanh-tra", MAY_4, null);
		assertThat(gone.events()).singleElement()
			.isInstanceOfSatisfying(AddresseesChanged.class,
					(it) -> assertThat(it.left()).extracting(Addressee::unitId).containsExactly("thanh-tra"));
		assertThat(gone.plan().addressed().items().get(2).lead().unitIds()).isEmpty();
		assertThat(gone.plan().leave("thanh-tra", MAY_4, null).events()).isEmpty();
		assertThat(gone.plan().findings(gone.plan().content())).filteredOn((it) -> it.code().equals("lead-gone"))
			.singleElement()
			.satisfies((it) -> assertThat(it.path()).isEqualTo("/items/i3/lead"));
		assertThat(issued.findings(issued.content())).extracting(Finding::code).doesNotContain("lead-gone");
	}

	@Test
	void aSuccessorThatIsNamedLaterTakesOverWhatADissolvedUnitWasGiven() {
		Plan gone = issued.leave("thanh-tra", MAY_4, null).plan();
		PlanChange named = gone.leave("thanh-tra", MAY_4, "p-tccb");
		assertThat(named.events()).hasSize(1);
		assertThat(named.plan().addressed().items().get(2).lead().unitIds()).containsExactly("p-tccb");
		assertThat(named.plan().leave("thanh-tra", MAY_4, "p-tccb").events()).isEmpty();
	}

	@Test
	void aDissolvedSuccessorIsNotCalledBackByTheOneItFollowed() {
		Plan merged = issued.leave("ubnd-tp", MAY_4, "thanh-tra").plan();
		assertThat(merged.addressed().recipients()).isNotEqualTo(issued.addressed().recipients());
		Plan gone = merged.leave("thanh-tra", MAY_5, null).plan();
		assertThat(gone.leave("ubnd-tp", MAY_4, "thanh-tra").events()).isEmpty();
	}

	@Test
	void aUnitNamedByItselfAloneLeavesToo() {
		Party alone = new Party("Sở Nội vụ", List.of("Sở Nội vụ"), List.of("so-noi-vu"), List.of(), PartyMode.ONE,
				true);
		Plan named = Golden.draft()
			.edit((content) -> content.with(content.body().put(content.body().items().getFirst().withLead(alone))))
			.plan()
			.issue(Golden.issuing("2023-01-16T08:00:00+07:00", Golden.directory()))
			.plan();
		Plan gone = named.leave("so-noi-vu", MAY_4, null).plan();
		assertThat(gone.inForce().left()).extracting(Addressee::unitId).containsExactly("so-noi-vu");
		assertThat(gone.addressed().items().getFirst().lead().unitIds()).isEmpty();
		PlanChange back = gone.join("so-noi-vu", MAY_5, List.of());
		assertThat(back.events()).hasSize(1);
		assertThat(back.plan().addressed()).isEqualTo(named.addressed());
		assertThat(back.plan().join("so-noi-vu", MAY_5, List.of()).events()).isEmpty();
	}

	@Test
	void copiesAndReportsToADissolvedUnitGoWhereTheyWere() {
		Plan gone = issued.leave("ubnd-tp", MAY_4, null).plan().leave("vp", MAY_4, null).plan();
		assertThat(gone.addressed().recipients()).isEqualTo(issued.addressed().recipients());
		assertThat(gone.addressed().reporting()).isEqualTo(issued.addressed().reporting());
		assertThat(issued.leave("ubnd-tp", MAY_4, null).events()).isEmpty();
	}

	@Test
	void aSecondMergerIsFollowedAndACircleEndsWhereItBegan() {
		Plan twice = issued.leave("thanh-tra", MAY_4, "p-tccb").plan().leave("p-tccb", MAY_5, "vp").plan();
		assertThat(twice.addressed().items().get(2).lead().unitIds()).containsExactly("vp");
		Plan circle = twice.leave("vp", MAY_5, "thanh-tra").plan();
		assertThat(circle.inForce().answering("thanh-tra")).containsExactly("thanh-tra");
	}

	@Test
	void anAmendmentKeepsTheSuccessorAndTellsIt() {
		Issuing june = Golden.issuing("2023-06-01T08:00:00+07:00", Golden.directory());
		Plan merged = issued.leave("thanh-tra", MAY_4, "p-tccb").plan();
		PlanChange amended = merged.amend()
			.plan()
			.editAmendment((content) -> content
				.with(content.body().put(content.body().items().get(2).withCoordinating(null).withWindow(null))))
			.plan()
			.issueAmendment(june);
		assertThat(amended.plan().addressed().items().get(2).lead().unitIds()).containsExactly("p-tccb");
		PlanEvent.PlanAmended event = (PlanEvent.PlanAmended) amended.events().getFirst();
		assertThat(event.unitIds()).contains("p-tccb");
	}

	@Test
	void nobodyInheritsFromAUnitsOwnPlan() {
		Plan own = Plan.draft("plan-1.thanh-tra", "thanh-tra", issued.content(), Origin.derived("plan-1"))
			.issue(Golden.issuing("2023-02-01T08:00:00+07:00", Golden.directory()))
			.plan();
		PlanChange merged = own.leave("thanh-tra", MAY_4, "thpt-01");
		assertThat(merged.events()).containsExactly(new AddresseesChanged(List.of(),
				List.of(new Addressee("thanh-tra", MAY_4, List.of("cac-phong"), null))));
		assertThat(merged.plan().addressed()).isEqualTo(own.content().body());
	}

}
