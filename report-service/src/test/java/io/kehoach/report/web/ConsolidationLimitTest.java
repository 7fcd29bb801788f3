package io.kehoach.report.web;

import java.time.Duration;
import java.util.Objects;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is too much for one consolidated report.
 */
@ReportServiceTest
class ConsolidationLimitTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	MongoTemplate mongo;

	private String plan = "";

	@BeforeEach
	void oneReportedAndOneMissing(TestInfo test) {
		this.plan = "consolidation-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan).at("2023-06-12T08:00:00+07:00");
		String report = "/api/reports/" + this.plan + ":2023-H1:thpt-01";
		String school = Api.unit("thpt-01");
		this.api.patch(report, school, this.api.get(report, school).revision(),
				"{\"sections\":[{\"key\":\"leadership\",\"text\":\"Đã ban hành kế hoạch.\"},"
						+ "{\"key\":\"figures\",\"figures\":[{\"key\":\"citizen-turns\",\"value\":12},"
						+ "{\"key\":\"procedures-on-time\",\"numerator\":38,\"denominator\":40}]}]}");
		assertThat(this.api.post(report + "/submit", school, this.api.get(report, school).revision(), "{}").status())
			.isEqualTo(200);
		this.world.at("2023-06-19T08:00:00+07:00");
	}

	@Test
	void moreThanOneReportHoldsEndsWithAClearAnswerAndNothingIsStored() {
		Document signed = Objects.requireNonNull(this.world.document("reports", this.plan + ":2023-H1:thpt-01"));
		signed.getList("submissions", Document.class)
			.getFirst()
			.getList("sections", Document.class)
			.getFirst()
			.put("text", "Đã ban hành kế hoạch. ".repeat(2_000));
		for (int unit = 0; unit < 60; unit++) {
			signed.append("_id", this.plan + ":2023-H1:u-" + unit).append("unitId", "u-" + unit);
			this.mongo.getCollection("reports").insertOne(signed);
		}
		String location = this.api
			.post("/api/consolidations", Api.OFFICE, "{\"planId\":\"" + this.plan + "\",\"periodKey\":\"2023-H1\"}")
			.header("Location");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.api.get(location, Api.OFFICE).at("/status").stringValue().equals("FAILED"));
		assertThat(this.api.get(location, Api.OFFICE).at("/failure").stringValue())
			.isEqualTo("consolidation-too-large");
		assertThat(this.api.get("/api/consolidations?plan=" + this.plan, Api.OFFICE).at("/items")).isEmpty();
	}

}
