package io.kehoach.report.web;

import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form's JSON Schema and the service agree on what may be entered.
 */
@ReportServiceTest
class FormSchemaTest {

	private static final String FORM = "/api/reports/forms/dan-van.v2";

	private static final String REPORT = "/api/reports/form-schema:2023-H1:thpt-01";

	@Autowired
	World world;

	@Autowired
	Api api;

	private Schema schema;

	@BeforeEach
	void opened() {
		this.world.department().issued("form-schema").at("2023-06-12T08:00:00+07:00");
		this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(new String(this.api.get(FORM, Api.unit("thpt-01")).bytes(),
					java.nio.charset.StandardCharsets.UTF_8), InputFormat.JSON);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"sections":[]} | 200
					{"sections":[{"key":"leadership","text":"Đã ban hành kế hoạch."}]} | 200
					{"sections":[{"key":"leadership","text":null}]} | 200
					{"sections":[{"key":"figures","figures":[{"key":"citizen-turns","value":12.5}]}]} | 200
					{"sections":[{"key":"figures","figures":[{"key":"procedures-on-time","numerator":38,"denominator":40}]}]} | 200
					{"sections":[{"key":"nowhere","text":"?"}]} | 422
					{"sections":[{"key":"leadership","text":7}]} | 422
					{"sections":[{"text":"?"}]} | 422
					{"sections":[{"key":"figures","figures":[{"key":"citizen-turns","value":"mười"}]}]} | 422
					{"sections":[{"key":"figures","figures":[{"key":"citizen-turns","value":-1}]}]} | 422
					{"sections":[{"key":"figures","figures":[{"key":"citizen-turns","numerator":1}]}]} | 422
					{"sections":[{"key":"figures","figures":[{"key":"procedures-on-time","value":95}]}]} | 422
					{"sections":[{"key":"figures","figures":[{"key":"tasks-done","value":5}]}]} | 422
					{"sections":[{"key":"leadership","colour":"red"}]} | 400
					{"sections":[{"key":"attachments","files":[]}]} | 200
					{"sections":[{"key":"figures","files":[]}]} | 200
					{"sections":[{"key":"leadership","files":["f"]}]} | 422
					{"sections":[{"key":"attachments","files":[7]}]} | 422
					{"sections":[{"key":"attachments","text":"Xem tệp"}]} | 422
					{"other":1} | 400
					""")
	void whatTheSchemaAllowsIsSavedAndWhatItRefusesIsNot(String patch, int status) {
		String school = Api.unit("thpt-01");
		Api.Reply answer = this.api.patch(REPORT, school, this.api.get(REPORT, school).revision(), patch);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(this.schema.validate(patch, InputFormat.JSON).isEmpty()).isEqualTo(status == 200);
	}

	@Test
	void itTellsWhatAFigureIsAndWhatComesFromTheTasks() {
		Api.Reply schema = this.api.get(FORM, Api.OFFICE);

		assertThat(schema.response().getContentType()).startsWith("application/schema+json");
		assertThat(schema.json().toString()).contains("\"unitOfMeasure\":\"lượt\",\"aggregation\":\"SUM\"")
			.contains("\"filledFromTasks\":[\"tasks-assigned\",\"tasks-done\",\"tasks-on-time\"]")
			.contains("\"linesWithEvidenceFrom\":\"tasks\"");
		assertThat(schema.at("/$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
	}

	@Test
	void anUnknownFormIsNotFound() {
		for (String form : List.of("dan-van.v99", "..%2Fcriteria", "unknown")) {
			assertThat(this.api.get("/api/reports/forms/" + form, Api.OFFICE).status()).as(form).isIn(400, 404);
		}
	}

	@Test
	void aDraftSaysWhatIsWorthALook() {
		Api.Reply draft = this.api.get(REPORT, Api.unit("thpt-01"));

		assertThat(draft.at("/findings").toString()).contains("before-cut-off", "section-blank", "figure-blank");
	}

}
