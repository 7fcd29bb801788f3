package io.kehoach.report.web;

import java.util.stream.Stream;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the calendar says of reports: late, missing, estimated, in the right period.
 */
@ReportServiceTest
class LatenessTest extends ReportSteps {

	@Test
	void lateIsSaidOnceAtTheStrictMomentAndMissingOnceLater() {
		this.world.at("2023-05-25T08:00:00+07:00");
		String punctual = firstHalf("thpt-01");
		String silent = firstHalf("thpt-02");
		this.world.clockAt("2023-06-14T23:59:59+07:00");
		write(punctual, SCHOOL);
		act(punctual, "submit", SCHOOL, "{}");
		this.world.at("2023-06-14T23:59:59+07:00");
		assertThat(this.world.raised("reports", silent)).isEmpty();
		this.world.at("2023-06-15T00:00:00+07:00").at("2023-06-15T00:00:01+07:00").at("2023-06-20T08:00:00+07:00");
		assertThat(this.world.raised("reports", silent)).containsExactly("report.late");
		assertThat(this.world.raised("reports", punctual)).containsExactly("report.submitted");
		this.world.at("2023-06-29T00:00:00+07:00").at("2023-07-01T08:00:00+07:00");
		assertThat(this.world.raised("reports", silent)).containsExactly("report.late", "report.missing");
	}

	@Test
	void whatTheClockOrTheOfficeSaysMeanwhileDoesNotRefuseWhoIsAboutToSign() {
		this.world.at("2023-06-14T23:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		long read = report(id).revision();
		this.world.at("2023-06-15T00:00:01+07:00");
		this.api.post("/api/completeness/remind", Api.OFFICE, "{\"reportIds\":[\"" + id + "\"]}");
		assertThat(this.api.post("/api/reports/" + id + "/submit", SCHOOL, read, "{}").status()).isEqualTo(200);
		assertThat(this.world.raised("reports", id)).containsExactly("report.late", "report.reminded",
				"report.submitted");
	}

	@Test
	void aReturnedReportIsLateAgainstTheDaySetForIt() {
		this.world.at("2023-06-20T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		act(id, "submit", SCHOOL, "{}");
		assertThat(daysLate(id)).isEqualTo(6);
		act(id, "return", Api.OFFICE, "{\"reason\":\"Bổ sung\",\"newDueOn\":\"2023-06-27\"}");
		assertThat(daysLate(id)).isZero();
		this.world.clockAt("2023-06-27T23:59:59+07:00");
		assertThat(daysLate(id)).isZero();
		this.world.clockAt("2023-06-29T08:00:00+07:00");
		assertThat(daysLate(id)).isEqualTo(2);
	}

	/** As the school reads it in its work. */
	private int daysLate(String id) {
		JsonNode work = this.api.get("/api/work", SCHOOL).json();
		return Stream.of("returned", "waiting")
			.flatMap((group) -> work.get(group).valueStream())
			.filter((row) -> row.get("id").stringValue().equals(id))
			.mapToInt((row) -> row.get("daysLate").intValue())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aReportOfJulyBelongsToTheFirstHalfAndNotToTheYear() {
		this.world.at("2023-07-20T08:00:00+07:00");
		write(firstHalf("thpt-01"), SCHOOL);
		Api.Reply july = act(firstHalf("thpt-01"), "submit", SCHOOL, "{}");
		assertThat(july.at("/late").booleanValue()).isTrue();
		assertThat(july.at("/daysLate").intValue()).isEqualTo(36);
		this.world.at("2023-11-20T08:00:00+07:00");
		JsonNode yearly = report(year("thpt-01")).json();
		assertThat(yearly.get("state").stringValue()).isEqualTo("OPEN");
		assertThat(yearly.get("version").intValue()).isZero();
		assertThat(section(yearly, "leadership").get("text").stringValue()).isEqualTo("Đã ban hành kế hoạch.");
		assertThat(figure(yearly, "citizen-turns").get("value").isNull()).isTrue();
	}

	@Test
	void theYearReportBeforeItsCutOffHoldsEstimatesThatAreReplacedLater() {
		this.world.at("2023-12-08T08:00:00+07:00");
		String id = year("thpt-01");
		write(id, SCHOOL);
		Api.Reply first = act(id, "submit", SCHOOL, "{}");
		assertThat(figure(first.json(), "citizen-turns").get("estimate").booleanValue()).isTrue();
		act(id, "check", Api.OFFICE, "{}");
		assertThat(act(id, "accept", Api.DIRECTOR, "{}").status()).isEqualTo(200);
		assertThat(act(id, "supplement", SCHOOL, "{}").status()).isEqualTo(409);
		this.world.at("2023-12-18T08:00:00+07:00");
		assertThat(act(id, "supplement", SCHOOL, "{}").at("/state").stringValue()).isEqualTo("OPEN");
		Api.Reply patched = this.api.patch("/api/reports/" + id, SCHOOL, report(id).revision(),
				"{\"sections\":[{\"key\":\"figures\",\"figures\":[{\"key\":\"citizen-turns\",\"value\":15}]}]}");
		assertThat(patched.status()).isEqualTo(200);
		Api.Reply second = act(id, "submit", SCHOOL, "{}");
		assertThat(second.at("/version").intValue()).isEqualTo(2);
		assertThat(second.at("/late").booleanValue()).isFalse();
		assertThat(figure(second.json(), "citizen-turns").get("estimate").booleanValue()).isFalse();
		JsonNode kept = this.api.get("/api/reports/" + id + "/versions/1", SCHOOL).json();
		assertThat(figure(kept, "citizen-turns").get("value").intValue()).isEqualTo(12);
	}

	@Test
	void completenessShowsOnTimeLateNilAndMissing() {
		this.world.at("2023-06-12T08:00:00+07:00");
		act(firstHalf("thpt-01"), "nil", SCHOOL, "{\"reason\":\"Không phát sinh\"}");
		this.world.at("2023-06-17T08:00:00+07:00");
		JsonNode matrix = this.api.get("/api/completeness?plan=" + this.plan, Api.OFFICE).json();
		assertThat(matrix.at("/units")).hasSize(2);
		JsonNode nil = matrix.at("/units/0/cells/0");
		assertThat(nil.get("outcome").stringValue()).isEqualTo("CONFIRMED_NIL");
		assertThat(nil.get("timing").stringValue()).isEqualTo("ON_TIME");
		JsonNode missing = matrix.at("/units/1/cells/0");
		assertThat(missing.get("outcome").stringValue()).isEqualTo("MISSING");
		assertThat(missing.get("timing").stringValue()).isEqualTo("OVERDUE");
		assertThat(missing.get("daysLate").intValue()).isEqualTo(3);
		assertThat(matrix.at("/units/1/cells/1/timing").stringValue()).isEqualTo("NOT_DUE");
		String csv = new String(this.api.getAs("/api/completeness?plan=" + this.plan, Api.OFFICE, "text/csv").bytes(),
				java.nio.charset.StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF\"Đơn vị\",\"2023-H1\",\"2023-YEAR\"\r\n")
			.contains("\"Trường THPT Ngô Quyền\",\"Không phát sinh, đúng hạn (12/06/2023)\"")
			.contains("\"Trường THPT Lê Hồng Phong\",\"Chưa báo cáo, quá hạn 3 ngày\"");
		assertThat(this.api.get("/api/completeness?plan=" + this.plan, SCHOOL).at("/units")).hasSize(1);
		JsonNode reminded = this.api
			.post("/api/completeness/remind", Api.OFFICE,
					"{\"reportIds\":[\"" + firstHalf("thpt-01") + "\",\"" + firstHalf("thpt-02") + "\"]}")
			.at("/reportIds");
		assertThat(reminded.toString()).isEqualTo("[\"" + firstHalf("thpt-02") + "\"]");
		assertThat(this.world.raised("reports", firstHalf("thpt-02"))).containsExactly("report.late",
				"report.reminded");
	}

}
