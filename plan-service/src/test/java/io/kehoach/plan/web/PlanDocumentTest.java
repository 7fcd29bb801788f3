package io.kehoach.plan.web;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(SampleReader.class)
class PlanDocumentTest {

	private final Api api;

	@Autowired
	PlanDocumentTest(MockMvc mvc) {
		this.api = new Api(mvc);
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@Test
	void aPlanIsGivenInOfficialForm() {
		String document = document();
		Reply docx = api.get(Api.OFFICE, document).expect(200);
		assertThat(docx.header("Content-Disposition")).startsWith("attachment").contains(".docx");
		assertThat(docx.body()).startsWith("PK");
		Reply pdf = api.get(Api.OFFICE, document + "?format=pdf").expect(200);
		assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(pdf.body()).startsWith("%PDF-");
	}

	@Test
	void anotherFormatIsRefusedWithItsName() {
		Reply refused = api.get(Api.OFFICE, document() + "?format=odt").expect(400);
		assertThat(refused.json().get("code").asString()).isEqualTo("document-format-unknown");
	}

	@Test
	void whoMayNotSeeThePlanDoesNotGetIt() {
		api.get(Api.unit("thpt-01"), document()).expect(404);
	}

	private String document() {
		return "/api/plans/" + api.imported(Api.OFFICE).json().get("id").asString() + "/document";
	}

}
