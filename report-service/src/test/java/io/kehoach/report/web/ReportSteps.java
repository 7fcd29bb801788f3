package io.kehoach.report.web;

import io.kehoach.report.Api;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan of the test's own, and what a school and the Office do with its reports over
 * HTTP.
 */
abstract class ReportSteps {

	static final String SCHOOL = Api.unit("thpt-01");

	@Autowired
	World world;

	@Autowired
	Api api;

	String plan = "";

	@BeforeEach
	void issued(TestInfo test) {
		this.plan = getClass().getSimpleName() + "-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan);
	}

	String firstHalf(String unit) {
		return this.plan + ":2023-H1:" + unit;
	}

	String year(String unit) {
		return this.plan + ":2023-YEAR:" + unit;
	}

	Api.Reply report(String id) {
		return this.api.get("/api/reports/" + id, Api.OFFICE);
	}

	Api.Reply act(String id, String act, String token, String body) {
		return this.api.post("/api/reports/" + id + "/" + act, token, report(id).revision(), body);
	}

	void write(String id, String token) {
		Api.Reply reply = this.api.patch("/api/reports/" + id, token, report(id).revision(),
				"{\"sections\":[{\"key\":\"leadership\",\"text\":\"Đã ban hành kế hoạch.\"},"
						+ "{\"key\":\"figures\",\"figures\":[{\"key\":\"citizen-turns\",\"value\":12},"
						+ "{\"key\":\"procedures-on-time\",\"numerator\":38,\"denominator\":40}]}]}");
		assertThat(reply.status()).isEqualTo(200);
	}

	static JsonNode section(JsonNode report, String key) {
		for (JsonNode section : report.get("sections")) {
			if (section.get("key").stringValue().equals(key)) {
				return section;
			}
		}
		throw new AssertionError("No section " + key);
	}

	static JsonNode figure(JsonNode report, String key) {
		for (JsonNode section : report.get("sections")) {
			for (JsonNode figure : section.get("figures")) {
				if (figure.get("key").stringValue().equals(key)) {
					return figure;
				}
			}
		}
		throw new AssertionError("No figure " + key);
	}

}
