package io.kehoach.report.web.scoring;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.kehoach.report.web.scoring.Scoreboard.CRITERIA;
import static io.kehoach.report.web.scoring.Scoreboard.entries;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Preview, objections, publication, awards and the versions of the criteria.
 */
@ReportServiceTest
class RankingJourneyTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@BeforeEach
	void department() {
		this.world.department();
	}

	private Scoreboard appraised(int year) {
		Scoreboard board = new Scoreboard(this.api, this.world, year).open();
		board.self("thpt-01", 0);
		board.self("thpt-02", 3);
		board.appraise("thpt-01", entries());
		board.appraise("thpt-02", entries());
		return board;
	}

	@Test
	void previewedObjectedAnsweredAndPublishedOnce() {
		Scoreboard board = appraised(2041);
		assertThat(board.act("preview", Api.OFFICE, "{}").status()).isEqualTo(200);
		Api.Reply own = this.api.get(board.ranking(), Api.unit("thpt-02"));
		assertThat(own.at("/standings")).hasSize(1);
		assertThat(own.at("/standings/0/rank").intValue()).isEqualTo(2);
		String objection = "{\"text\":\"Xin xem lại điểm phối hợp\"}";
		assertThat(this.api.post(board.ranking() + "/objections", Api.unit("thpt-02"), objection).status())
			.isEqualTo(200);
		assertThat(this.api.get(board.ranking(), Api.unit("thpt-01")).at("/objections")).isEmpty();
		assertThat(board.act("publish", Api.DIRECTOR, "{}").at("/code").stringValue())
			.isEqualTo("objections-still-open");
		this.world.clockAt("2041-12-02T08:00:00+07:00");
		assertThat(board.act("publish", Api.DIRECTOR, "{}").at("/code").stringValue()).isEqualTo("objection-open");
		board.act("objections/1/answer", Api.OFFICE, "{\"accepted\":false,\"text\":\"Đã xét, giữ nguyên\"}");
		assertThat(board.act("publish", Api.OFFICE, "{}").status()).isEqualTo(403);
		Api.Reply published = board.act("publish", Api.DIRECTOR, "{}");
		assertThat(published.at("/state").stringValue()).isEqualTo("PUBLISHED");
		assertThat(this.world.raised("rankings", "so-gddt:dan-van:2041")).containsExactly("score.published");
		assertThat(this.api.get(board.ranking(), Api.unit("thpt-02")).at("/standings").size()).isGreaterThan(2);
		assertThat(board.act("publish", Api.DIRECTOR, "{}").status()).isEqualTo(409);
		assertThat(board.self("vp", 0).at("/code").stringValue()).isEqualTo("ranking-published");
	}

	@Test
	void aScoreThatChangedAfterThePreviewMustBeSeenFirst() {
		Scoreboard board = appraised(2042);
		board.act("preview", Api.OFFICE, "{}");
		this.api.post(board.sheet("thpt-02") + "/recheck", Api.OFFICE, board.revision("thpt-02"),
				entries(Scoreboard.entry("quy-che", 10)));
		this.world.clockAt("2042-12-02T08:00:00+07:00");
		assertThat(board.act("publish", Api.DIRECTOR, "{}").at("/code").stringValue()).isEqualTo("ranking-outdated");
	}

	@Test
	void theOfficeMovesTheDaysAndTakesUnitsOutOfTheRanking() {
		Scoreboard board = appraised(2043);
		Api.Reply arranged = this.api.patch(board.ranking(), Api.OFFICE, board.revision(),
				"{\"windows\":{\"selfFrom\":\"2043-11-01\",\"selfTo\":\"2043-12-05\",\"appraiseTo\":\"2043-12-15\","
						+ "\"recheckTo\":\"2043-12-20\",\"objections\":3},\"unranked\":{\"thpt-02\":\"Sáp nhập\"}}");
		assertThat(arranged.at("/windows/selfTo").stringValue()).isEqualTo("2043-12-05");
		JsonNode standings = board.act("preview", Api.OFFICE, "{}").at("/standings");
		assertThat(standings.toString()).contains("\"unclassified\":\"Sáp nhập\"");
		this.world.clockAt("2043-12-05T23:00:00+07:00");
		assertThat(board.self("thpt-03", 0).status()).isEqualTo(200);
	}

	@Test
	void aYearStaysBoundToItsVersionOfTheCriteria() {
		Scoreboard board = appraised(2044);
		Api.Reply next = this.api.post("/api/criteria-sets", Api.OFFICE, "{\"basedOn\":\"so-gddt:dan-van:1\"}");
		assertThat(next.status()).isEqualTo(201);
		String path = next.header("Location");
		Api.Reply edited = this.api.patch(path, Api.OFFICE, next.revision(), "{\"name\":\"Tiêu chí mới\"}");
		assertThat(edited.at("/name").stringValue()).isEqualTo("Tiêu chí mới");
		assertThat(this.api.patch(path, Api.OFFICE, edited.revision(), "{\"bands\":[]}").status()).isEqualTo(422);
		assertThat(this.api.patch(CRITERIA, Api.OFFICE, this.api.get(CRITERIA, Api.OFFICE).revision(), "{}").status())
			.isEqualTo(409);
		assertThat(this.api.get(board.sheet("thpt-01"), Api.OFFICE).at("/criteria/version").intValue()).isEqualTo(1);
		assertThat(this.api
			.post("/api/rankings", Api.OFFICE,
					"{\"criteriaSetId\":\"so-gddt:dan-van:1\",\"year\":2044,\"planIds\":[\"p\"]}")
			.at("/code")
			.stringValue()).isEqualTo("ranking-exists");
	}

	@Test
	void anAwardIsProposedWithConfirmedResultsAndDecidedByTheOffice() {
		appraised(2045);
		String school = Api.unit("thpt-01");
		Api.Reply draft = this.api.post("/api/award-proposals", school,
				"{\"rankingId\":\"so-gddt:dan-van:2045\",\"award\":\"giay-khen-tap-the\",\"nominee\":\"Tập thể\"}");
		assertThat(draft.status()).isEqualTo(201);
		assertThat(draft.at("/achievements/0/taskId").stringValue()).isEqualTo("scores-2045:i1:thpt-01");
		assertThat(draft.at("/hints/0/met").isNull()).isTrue();
		String path = draft.header("Location");
		assertThat(this.api.get(path, Api.OFFICE).status()).isEqualTo(404);
		assertThat(this.api.patch(path, school, draft.revision(), "{\"achievements\":[\"elsewhere\"]}").status())
			.isEqualTo(422);
		Api.Reply proposed = this.api.post(path + "/propose", school, draft.revision(), "{}");
		assertThat(proposed.at("/state").stringValue()).isEqualTo("PROPOSED");
		Api.Reply endorsed = this.api.post(path + "/endorse", Api.OFFICE, proposed.revision(),
				"{\"reason\":\"Đủ điều kiện\"}");
		assertThat(endorsed.at("/state").stringValue()).isEqualTo("ENDORSED");
		assertThat(this.api.post(path + "/decline", Api.OFFICE, endorsed.revision(), "{\"reason\":\"?\"}").status())
			.isEqualTo(409);
		assertThat(this.world.raised("award-proposals", draft.at("/id").stringValue()))
			.containsExactly("award.proposed", "award.decided");
		assertThat(this.api.get("/api/award-proposals?year=2045", Api.unit("thpt-02")).at("/items")).isEmpty();
	}

}
