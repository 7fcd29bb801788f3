package io.kehoach.report.web.scoring;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import io.kehoach.report.application.scoring.Rankings;
import io.kehoach.report.application.scoring.Timeliness;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import io.kehoach.report.domain.scoring.Entry.Count;
import io.kehoach.report.domain.scoring.Ranking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.kehoach.report.web.scoring.Scoreboard.entries;
import static io.kehoach.report.web.scoring.Scoreboard.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From self-score to published ranking, as people of the department do it.
 */
@ReportServiceTest
class ScoringJourneyTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	Rankings rankings;

	@Autowired
	Timeliness timeliness;

	@BeforeEach
	void department() {
		this.world.department();
	}

	private Scoreboard year(int year) {
		return new Scoreboard(this.api, this.world, year).open();
	}

	@Test
	void threeScoresStandBesideEachOtherAndEachIsAnEvent() {
		Scoreboard board = year(2031);
		Api.Reply self = board.self("thpt-01", 0);
		assertThat(self.status()).isEqualTo(200);
		assertThat(self.at("/scorings/0/sum").decimalValue()).isEqualByComparingTo("100");
		Api.Reply appraised = board.appraise("thpt-01", entries(entry("quan-triet", 4)));
		assertThat(appraised.at("/state").stringValue()).isEqualTo("APPRAISED");
		Api.Reply rechecked = this.api.post(board.sheet("thpt-01") + "/recheck", Api.OFFICE, appraised.revision(),
				entries(entry("quan-triet", 5)));
		assertThat(rechecked.at("/scorings")).hasSize(3);
		assertThat(rechecked.at("/scorings/1/sum").decimalValue()).isEqualByComparingTo("99");
		assertThat(rechecked.at("/band").stringValue()).isEqualTo("xuat-sac");
		assertThat(rechecked.at("/scorings/2/by").stringValue()).isEqualTo("2b90");
		assertThat(this.world.raised("scores", board.scoreId("thpt-01"))).containsExactly("score.self-scored",
				"score.appraised", "score.rechecked");
	}

	@Test
	void whatTheSystemCountsFollowsTheTasksUntilItIsScored() {
		Scoreboard board = year(2032);
		JsonNode automatic = this.api.get(board.sheet("thpt-02"), Api.unit("thpt-02")).at("/automatic/0");
		assertThat(automatic.get("criterionId").stringValue()).isEqualTo("nhiem-vu-dung-han");
		assertThat(automatic.get("points").decimalValue()).isEqualByComparingTo("5");
		assertThat(automatic.get("figure").toString()).isEqualTo("{\"onTime\":1,\"due\":2}");
	}

	@Test
	void aTaskThatNeededALaterDeadlineIsCounted() {
		Scoreboard board = year(2081);
		board.extended("thpt-02", "i3");
		Ranking ranking = this.rankings.find("so-gddt:dan-van:2081", Scope.everything()).orElseThrow().state();
		assertThat(this.timeliness.of(ranking, "thpt-02")).containsEntry(Measure.TASKS_WITHOUT_EXTENSION,
				new Count(2, 3));
		assertThat(this.timeliness.of(ranking, "thpt-01")).containsEntry(Measure.TASKS_WITHOUT_EXTENSION,
				new Count(1, 1));
	}

	@Test
	void replayingTheTopicsTwiceChangesNoScore() {
		Scoreboard board = year(2033);
		board.self("thpt-01", 0);
		board.self("thpt-02", 3);
		board.appraise("thpt-01", entries());
		board.appraise("thpt-02", entries());
		board.act("preview", Api.OFFICE, "{}");
		String before = this.api.get(board.ranking(), Api.OFFICE).at("/standings").toString();
		String sheet = this.api.get(board.sheet("thpt-02"), Api.OFFICE).json().toString();
		for (int time = 0; time < 2; time++) {
			this.world.department().issued("scores-2033");
			for (String unit : new String[] { "thpt-01", "thpt-02" }) {
				this.world.taskEvent("task.assigned", 1, World.task("scores-2033", "i1", unit));
			}
			this.world.taskEvent("task.assigned", 1, World.task("scores-2033", "i2", "thpt-02")).totalled();
			this.world.clockAt("2033-11-20T08:00:00+07:00");
		}
		assertThat(this.api.get(board.sheet("thpt-02"), Api.OFFICE).json().toString()).isEqualTo(sheet);
		board.act("preview", Api.OFFICE, "{}");
		assertThat(this.api.get(board.ranking(), Api.OFFICE).at("/standings").toString()).isEqualTo(before);
	}

	@Test
	void ofTwoWhoAppraiseAtOnceOneSucceedsAndOneIsToldToLookAgain() throws InterruptedException {
		Scoreboard board = year(2034);
		board.self("thpt-01", 0);
		long seen = board.revision("thpt-01");
		String path = board.sheet("thpt-01") + "/appraise";
		String other = TestTokens.bearer("b22f", "so-gddt", "appraiser");
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Callable<Integer>> both = Stream.of(Api.APPRAISER, other)
				.map((who) -> (Callable<Integer>) () -> this.api.post(path, who, seen, entries()).status())
				.toList();
			assertThat(two.invokeAll(both)).map(Future::resultNow).containsExactlyInAnyOrder(200, 412);
		}
		assertThat(this.api.get(board.sheet("thpt-01"), Api.OFFICE).at("/scorings")).hasSize(2);
	}

	@Test
	void nobodyAppraisesTheirOwnUnitAndAUnitAppraisesNobody() {
		Scoreboard board = year(2035);
		board.self("vp", 0);
		String inOffice = TestTokens.bearer("c33a", "vp", "appraiser");
		Api.Reply own = this.api.post(board.sheet("vp") + "/appraise", inOffice, board.revision("vp"), entries());
		assertThat(own.status()).isEqualTo(409);
		assertThat(own.at("/code").stringValue()).isEqualTo("scored-unit-own");
		assertThat(this.api.post(board.sheet("vp") + "/appraise", Api.unit("vp"), board.revision("vp"), entries())
			.status()).isEqualTo(403);
		assertThat(this.api.get(board.sheet("thpt-02"), Api.unit("thpt-01")).status()).isEqualTo(404);
	}

	@Test
	void badPointsAreNamedAndNothingIsWritten() {
		Scoreboard board = year(2036);
		Api.Reply missing = this.api.post(board.sheet("thpt-01") + "/self", Api.unit("thpt-01"),
				board.revision("thpt-01"), entries(entry("quan-triet", 99)));
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.json().toString()).contains("/entries/quan-triet", "/entries/ke-hoach");
		String evidence = "{\"criterionId\":\"quan-triet\",\"points\":5,\"evidence\":"
				+ "[{\"kind\":\"TASK\",\"ref\":\"scores-2036:i1:thpt-02\",\"label\":\"?\"}]}";
		Api.Reply foreign = this.api.post(board.sheet("thpt-01") + "/self", Api.unit("thpt-01"),
				board.revision("thpt-01"), entries(evidence));
		assertThat(foreign.json().toString()).contains("/entries/quan-triet");
		assertThat(foreign.status()).isEqualTo(422);
		assertThat(this.api.get(board.sheet("thpt-01"), Api.OFFICE).at("/state").stringValue()).isEqualTo("OPEN");
		assertThat(this.world.raised("scores", board.scoreId("thpt-01"))).isEmpty();
	}

	@Test
	void theYearBeforeStandsBesideByCriterion() {
		Scoreboard last = year(2038);
		last.self("thpt-01", 0);
		Scoreboard now = year(2039);
		assertThat(this.api.get(now.sheet("thpt-01"), Api.unit("thpt-01")).at("/before").isNull())
			.as("a self-score alone settles nothing")
			.isTrue();
		this.world.clockAt("2038-11-20T08:00:00+07:00");
		last.appraise("thpt-01", entries(entry("quan-triet", 4)));
		JsonNode before = this.api.get(now.sheet("thpt-01"), Api.unit("thpt-01")).at("/before");
		assertThat(before.get("year").intValue()).isEqualTo(2038);
		assertThat(before.get("total").decimalValue()).isEqualByComparingTo("99");
		assertThat(before.get("points").toString()).contains("{\"criterionId\":\"quan-triet\",\"points\":4,\"max\":5}");
		assertThat(this.api.get(now.sheet("thpt-02"), Api.OFFICE).at("/before").isNull()).isTrue();
	}

	@Test
	void aUnitFoundedWithinTheYearIsScoredButNotRanked() {
		var body = Events.body("plan-service", "unit.created");
		((tools.jackson.databind.node.ObjectNode) body.get("unit")).put("id", "thpt-new")
			.put("validFrom", "2037-09-01")
			.put("parentId", "so-gddt")
			.put("kind", "SUBORDINATE");
		this.world.unitEvent("unit.created", 1, body);
		Scoreboard board = year(2037);
		board.act("preview", Api.OFFICE, "{}");
		assertThat(this.api.get(board.ranking(), Api.OFFICE).at("/standings").toString())
			.contains("\"unitId\":\"thpt-new\"", "part-of-year");
	}

}
