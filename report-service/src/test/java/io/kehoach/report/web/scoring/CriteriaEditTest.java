package io.kehoach.report.web.scoring;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft of the criteria is replaced part by part, and what cannot stand is named where
 * it stands.
 */
@ReportServiceTest
class CriteriaEditTest {

	private static final String LEAF = "{\"id\":\"%s\",\"title\":\"%s\",\"kind\":\"%s\",\"max\":%s,\"measure\":%s,\"proof\":%s}";

	@Autowired
	World world;

	@Autowired
	Api api;

	private String path = "";

	@BeforeEach
	void draft() {
		this.world.department();
		new Scoreboard(this.api, this.world, 2071).inForce();
		this.path = this.api.post("/api/criteria-sets", Api.OFFICE, "{\"basedOn\":\"so-gddt:dan-van:1\"}")
			.header("Location");
	}

	private static String leaf(String id, String kind, int max, String measure) {
		return LEAF.formatted(id, id, kind, max, measure, measure.equals("null"));
	}

	private Api.Reply edit(String patch) {
		return this.api.patch(this.path, Api.OFFICE, this.api.get(this.path, Api.OFFICE).revision(), patch);
	}

	@Test
	void groupsAndCriteriaAreAddedMovedAndRemoved() {
		String tree = "{\"criteria\":[{\"id\":\"g2\",\"no\":\"1\",\"title\":\"Nhóm\",\"proof\":false,\"children\":["
				+ leaf("dung-han", "POINTS", 40, "\"TASKS_ON_TIME\"") + "," + leaf("quan-triet", "POINTS", 60, "null")
				+ "]}," + leaf("thuong", "BONUS", 3, "null") + "," + leaf("tru", "MINUS", 5, "null") + ","
				+ leaf("loai", "VETO", 0, "null") + "],\"tieBreakers\":[\"dung-han\"]}";
		Api.Reply edited = edit(tree);
		assertThat(edited.status()).as(edited.json().toString()).isEqualTo(200);
		JsonNode criteria = this.api.get(this.path, Api.OFFICE).at("/criteria");
		assertThat(criteria).extracting((node) -> node.get("id").stringValue())
			.containsExactly("g2", "thuong", "tru", "loai");
		assertThat(criteria.at("/0/children/0/measure").stringValue()).isEqualTo("TASKS_ON_TIME");
		assertThat(criteria.at("/0/children/1/proof").booleanValue()).isTrue();
		assertThat(this.api.get(this.path, Api.OFFICE).at("/example").booleanValue()).isFalse();
	}

	@Test
	void classesPeerGroupsAwardsAndDaysAreReplaced() {
		Api.Reply edited = edit(
				"""
						{"bands":[{"key":"a","name":"Hoàn thành xuất sắc","from":90,"quota":20},{"key":"b","name":"Hoàn thành","from":0}],
						 "peerGroups":[{"key":"nam","name":"Các trường trọng điểm","unitIds":["thpt-01"]},
						               {"key":"con-lai","name":"Các trường khác","kinds":["SUBORDINATE"]}],
						 "awards":[{"key":"bk","title":"Bằng khen","form":"COLLECTIVE","minimumBand":"a"}],
						 "calendar":{"selfFrom":"--10-15","selfTo":"--11-15","appraiseTo":"--11-30","recheckTo":"--12-15","objections":3},
						 "minimumDue":2}""");
		assertThat(edited.status()).as(edited.json().toString()).isEqualTo(200);
		assertThat(edited.at("/bands/0/quota").intValue()).isEqualTo(20);
		assertThat(edited.at("/peerGroups/0/unitIds/0").stringValue()).isEqualTo("thpt-01");
		assertThat(edited.at("/calendar/selfTo").stringValue()).isEqualTo("--11-15");
		assertThat(edited.at("/minimumDue").intValue()).isEqualTo(2);
		assertThat(edited.at("/criteria").size()).as("what is not given stays").isEqualTo(7);
	}

	@Test
	void whatCannotStandIsNamedWhereItStandsAndNothingIsWritten() {
		String before = this.api.get(this.path, Api.OFFICE).json().toString();
		refused("{\"criteria\":[" + leaf("a", "POINTS", 0, "null") + "],\"tieBreakers\":[]}", "/criteria/0/max");
		refused("{\"criteria\":[" + leaf("a", "VETO", 4, "null") + "],\"tieBreakers\":[]}", "/criteria/0/max");
		refused("{\"criteria\":[" + leaf("a", "BONUS", 4, "\"TASKS_ON_TIME\"") + "],\"tieBreakers\":[]}",
				"/criteria/0/measure");
		refused("{\"criteria\":[" + leaf("a", "POINTS", 4, "null") + "," + leaf("a", "POINTS", 4, "null")
				+ "],\"tieBreakers\":[]}", "/criteria/1/id");
		refused("{\"criteria\":[],\"tieBreakers\":[]}", "/criteria");
		refused("{\"tieBreakers\":[\"nowhere\"]}", "/tieBreakers/0");
		String heading = this.api.get(this.path, Api.OFFICE).at("/criteria/0/id").stringValue();
		refused("{\"tieBreakers\":[\"" + heading + "\"]}", "/tieBreakers/0");
		refused("{\"peerGroups\":[{\"key\":\"a\",\"name\":\"A\",\"kinds\":[\"ROOM\",\"SUBORDINATE\"]},"
				+ "{\"key\":\"b\",\"name\":\"B\",\"kinds\":[\"ROOM\"]}]}", "/peerGroups/1/kinds");
		refused("{\"peerGroups\":[{\"key\":\"a\",\"name\":\"A\",\"unitIds\":[\"thpt-01\"]},"
				+ "{\"key\":\"b\",\"name\":\"B\",\"unitIds\":[\"thpt-01\"]}]}", "/peerGroups/1/unitIds");
		refused("{\"peerGroups\":[]}", "/peerGroups");
		refused("{\"awards\":[{\"key\":\"x\",\"title\":\"X\",\"form\":\"COLLECTIVE\",\"minimumBand\":\"nowhere\"}]}",
				"/awards");
		refused("{\"bands\":[{\"key\":\"a\",\"name\":\"A\",\"from\":0,\"quota\":101}],\"awards\":[]}", "/bands");
		refused("{\"calendar\":{\"selfFrom\":\"--13-01\",\"selfTo\":\"--11-15\",\"appraiseTo\":\"--11-30\","
				+ "\"recheckTo\":\"--12-15\",\"objections\":3}}", "/calendar");
		assertThat(this.api.get(this.path, Api.OFFICE).json().toString()).isEqualTo(before);
	}

	private void refused(String patch, String pointer) {
		Api.Reply refused = edit(patch);
		assertThat(refused.status()).as(patch).isEqualTo(422);
		assertThat(refused.at("/errors").toString()).as(patch).contains("\"pointer\":\"" + pointer + "\"");
	}

}
