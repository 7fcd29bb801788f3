package io.kehoach.report.web.scoring;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.kehoach.report.web.scoring.Scoreboard.entries;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * "My work" through a scoring year: who has to do what until when.
 */
@ReportServiceTest
class ScoringDutiesTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	private int year;

	@BeforeEach
	void department() {
		this.world.department();
	}

	private Scoreboard year(int year) {
		this.year = year;
		return new Scoreboard(this.api, this.world, year).open();
	}

	/** Rows of this test's year, as "kind unit action day". */
	private List<String> rows(String token, String group) {
		List<String> rows = new ArrayList<>();
		for (JsonNode row : this.api.get("/api/work", token).at("/" + group)) {
			if (row.get("id").stringValue().startsWith("so-gddt:dan-van:" + this.year)) {
				rows.add(row.get("kind").stringValue() + " " + row.get("unitId").stringValue() + " "
						+ row.get("action").stringValue() + " " + row.get("dueOn").stringValue());
			}
		}
		return rows;
	}

	@Test
	void aUnitScoresItselfWithinTheWindowAndThenWaits() {
		Scoreboard board = year(2051);
		String school = Api.unit("thpt-01");
		this.world.clockAt("2051-10-20T08:00:00+07:00");
		assertThat(rows(school, "dueSoon")).isEmpty();
		this.world.clockAt("2051-11-24T08:00:00+07:00");
		assertThat(rows(school, "dueSoon")).containsExactly("SCORE thpt-01 self-score 2051-11-30");
		board.self("thpt-01", 0);
		assertThat(rows(school, "dueSoon")).isEmpty();
		assertThat(rows(school, "waiting")).containsExactly("SCORE thpt-01 view 2051-12-10");
		this.world.clockAt("2051-12-01T08:00:00+07:00");
		assertThat(rows(Api.unit("thpt-02"), "dueSoon")).as("its days are over").isEmpty();
	}

	@Test
	void anAppraiserSeesWhatIsScoredAndWhatWasNeverScoredButNotTheOwnUnit() {
		Scoreboard board = year(2052);
		board.self("thpt-01", 0);
		board.self("vp", 0);
		assertThat(rows(Api.APPRAISER, "dueSoon")).containsExactly("SCORE thpt-01 appraise 2052-12-10",
				"SCORE vp appraise 2052-12-10");
		String inOffice = TestTokens.bearer("c33a", "vp", "appraiser");
		assertThat(rows(inOffice, "dueSoon")).containsExactly("SCORE thpt-01 appraise 2052-12-10");
		board.appraise("thpt-01", entries());
		assertThat(rows(Api.APPRAISER, "dueSoon")).containsExactly("SCORE vp appraise 2052-12-10");
		this.world.clockAt("2052-12-02T08:00:00+07:00");
		assertThat(rows(Api.APPRAISER, "dueSoon")).contains("SCORE thpt-02 appraise 2052-12-10",
				"SCORE thpt-03 appraise 2052-12-10");
		assertThat(rows(Api.unit("thpt-02"), "dueSoon")).isEmpty();
	}

	@Test
	void theOfficePreviewsAndAnswersAndTheDirectorPublishes() {
		Scoreboard board = year(2053);
		board.self("thpt-01", 0);
		board.appraise("thpt-01", entries());
		this.world.clockAt("2053-12-11T08:00:00+07:00");
		assertThat(rows(Api.OFFICE, "dueSoon")).containsExactly("RANKING so-gddt preview 2053-12-25");
		board.act("preview", Api.OFFICE, "{}");
		assertThat(rows(Api.OFFICE, "dueSoon")).isEmpty();
		String until = rows(Api.unit("thpt-01"), "waiting").getFirst();
		assertThat(until).startsWith("RANKING so-gddt view 2053-12-");
		this.api.post(board.ranking() + "/objections", Api.unit("thpt-01"), "{\"text\":\"Xin xem lại\"}");
		assertThat(rows(Api.OFFICE, "dueSoon")).containsExactly("RANKING thpt-01 answer-objection 2053-12-25");
		assertThat(rows(Api.DIRECTOR, "dueSoon")).isEmpty();
		board.act("objections/1/answer", Api.OFFICE, "{\"accepted\":false,\"text\":\"Giữ nguyên\"}");
		assertThat(rows(Api.OFFICE, "dueSoon")).isEmpty();
		assertThat(rows(Api.DIRECTOR, "dueSoon")).as("others may still object").isEmpty();
		this.world.clockAt("2053-12-22T08:00:00+07:00");
		assertThat(rows(Api.DIRECTOR, "dueSoon")).containsExactly("RANKING so-gddt publish 2053-12-25");
		board.act("publish", Api.DIRECTOR, "{}");
		assertThat(rows(Api.DIRECTOR, "dueSoon")).isEmpty();
		assertThat(rows(Api.unit("thpt-01"), "waiting")).isEmpty();
	}

	@Test
	void theOfficeDecidesProposedAwards() {
		year(2054);
		String school = Api.unit("thpt-02");
		Api.Reply draft = this.api.post("/api/award-proposals", school,
				"{\"rankingId\":\"so-gddt:dan-van:2054\",\"award\":\"giay-khen-tap-the\",\"nominee\":\"Tập thể\"}");
		String id = draft.at("/id").stringValue();
		assertThat(this.api.get("/api/work", Api.OFFICE).at("/dueSoon").toString()).doesNotContain(id);
		this.api.post(draft.header("Location") + "/propose", school, draft.revision(), "{}");
		assertThat(this.api.get("/api/work", Api.OFFICE).at("/dueSoon").toString())
			.contains("\"kind\":\"AWARD\",\"id\":\"" + id + "\"", "\"action\":\"endorse\"");
	}

}
