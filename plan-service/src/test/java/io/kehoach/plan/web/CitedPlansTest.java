package io.kehoach.plan.web;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.document.DraftDocument;
import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleDocument;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** A cited document that is a plan of the system is linked to it. */
@ServiceTest
@TestPropertySource(properties = "test.directory=cited")
@Import(SampleReader.class)
class CitedPlansTest {

	private static final LocalDate JAN_11 = LocalDate.of(2023, 1, 11);

	private final Api api;

	private final SampleReader reader;

	@Autowired
	CitedPlansTest(MockMvc mvc, SampleReader reader) {
		this.api = new Api(mvc);
		this.reader = reader;
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@AfterEach
	void readsAgain() {
		reader.reads(SampleDocument.read());
	}

	@Test
	void aCitedNumberAndDayLeadToThePlanHoweverTheNumberIsSpaced() {
		String known = numbered("07/KH-CITE1", JAN_11);
		Reply plan = citing("7 / KH - CITE1", JAN_11);
		assertThat(plan.json().at("/basis/0/planId").asString()).isEqualTo(known);
		assertThat(plan.json().at("/items/0/citations/0/planId").asString()).isEqualTo(known);
	}

	@Test
	void aPlanThatIsImportedLaterIsFoundToo() {
		Reply plan = citing("07/KH-CITE2", null);
		assertThat(plan.json().at("/basis/0/planId").isNull()).isTrue();
		String known = numbered("07/KH-CITE2", JAN_11);
		assertThat(again(plan).json().at("/basis/0/planId").asString()).isEqualTo(known);
	}

	@Test
	void anotherDayOrAnotherNumberIsAnotherDocument() {
		numbered("07/KH-CITE3", JAN_11);
		assertThat(citing("07/KH-CITE3", JAN_11.plusDays(1)).json().at("/basis/0/planId").isNull()).isTrue();
		assertThat(citing("17/KH-CITE3", JAN_11).json().at("/basis/0/planId").isNull()).isTrue();
	}

	@Test
	void whereTwoPlansFitNoneIsMeant() {
		numbered("07/KH-CITE4", JAN_11);
		numbered("07/KH-CITE4", JAN_11);
		assertThat(citing("07/KH-CITE4", JAN_11).json().at("/basis/0/planId").isNull()).isTrue();
	}

	@Test
	void aPlanOutOfSightIsNotBetrayed() {
		String known = numbered("07/KH-CITE5", JAN_11);
		Reply plan = citing("07/KH-CITE5", JAN_11);
		Reply issued = api.post(Api.DIRECTOR, path(plan) + "/issue", "{}", plan.etag()).expect(200);
		assertThat(again(issued).json().at("/basis/0/planId").asString()).isEqualTo(known);
		assertThat(api.get(Api.unit("thpt-01"), path(plan)).expect(200).json().at("/basis/0/planId").isNull()).isTrue();
	}

	private String numbered(String number, LocalDate day) {
		reader.reads(SampleDocument.read());
		Reply draft = api.imported(Api.OFFICE).expect(200);
		return api
			.patch(Api.OFFICE, path(draft), "{\"number\":\"%s\",\"issuedOn\":\"%s\"}".formatted(number, day),
					draft.etag())
			.expect(200)
			.json()
			.get("id")
			.asString();
	}

	private Reply citing(String number, LocalDate day) {
		reader.reads(citing(new Citation("Kế hoạch", number, day, null, null)));
		return api.imported(Api.OFFICE).expect(200);
	}

	private Reply again(Reply plan) {
		return api.get(Api.OFFICE, path(plan)).expect(200);
	}

	private static String path(Reply plan) {
		return "/api/plans/" + plan.json().get("id").asString();
	}

	private static DraftDocument citing(Citation cited) {
		PlanItem it = SampleDocument.item(1);
		PlanItem row = new PlanItem(it.itemId(), it.no(), it.content(), List.of(), List.of(cited), null, it.lead(),
				it.coordinating(), it.window());
		DraftDocument read = SampleDocument.with(List.of(row));
		return new DraftDocument(read.documentType(), read.title(), read.number(), read.issuedOn(), read.place(),
				read.year(), read.issuer(), read.parentBody(), List.of(cited), read.purposes(), read.requirements(),
				read.duties(), read.items(), read.responsibilities(), read.reporting(), read.recipients(),
				read.signer(), read.provenance(), read.findings(), read.text());
	}

}
