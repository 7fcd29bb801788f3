package io.kehoach.report.web;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people at once, and a command that comes again.
 */
@ReportServiceTest
class AcceptanceTest extends ReportSteps {

	@Test
	void twoPeopleAcceptingAtOnceGiveOneSuccessAndOneStale() throws Exception {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		act(id, "submit", SCHOOL, "{}");
		long seen = act(id, "check", Api.OFFICE, "{}").revision();
		Callable<Integer> accept = () -> this.api.post("/api/reports/" + id + "/accept", Api.DIRECTOR, seen, "{}")
			.status();
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Integer> statuses = two.invokeAll(List.of(accept, accept))
				.stream()
				.map((done) -> done.resultNow())
				.toList();
			assertThat(statuses).containsExactlyInAnyOrder(200, 412);
		}
		assertThat(this.world.raised("reports", id)).containsOnlyOnce("report.accepted");
	}

	@Test
	void twoPeopleCheckingAtOnceGiveOneSuccessAndOneStaleAndARepeatIsAnsweredAlike() throws Exception {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		long seen = act(id, "submit", SCHOOL, "{}").revision();
		String path = "/api/reports/" + id + "/check";
		String other = TestTokens.bearer("2b91", "vp", "office");
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Callable<Integer>> both = Stream.of(Api.OFFICE, other)
				.map((who) -> (Callable<Integer>) () -> this.api.post(path, who, seen, "{}").status())
				.toList();
			assertThat(two.invokeAll(both)).map((done) -> done.resultNow()).containsExactlyInAnyOrder(200, 412);
		}
		assertThat(act(id, "check", Api.OFFICE, "{}").status()).isEqualTo(409);
		assertThat(this.world.raised("reports", id)).containsExactly("report.submitted");
		Api.Reply once = this.api.repeatable("accepting-" + id, "/api/reports/" + id + "/accept", Api.DIRECTOR,
				report(id).revision());
		Api.Reply again = this.api.repeatable("accepting-" + id, "/api/reports/" + id + "/accept", Api.DIRECTOR,
				once.revision());
		assertThat(again.status()).isEqualTo(200);
		assertThat(this.world.raised("reports", id)).containsOnlyOnce("report.accepted");
	}

	@Test
	void aRepeatOfACommandThatWentThroughDoesItOnce() {
		this.world.at("2023-06-12T08:00:00+07:00");
		String id = firstHalf("thpt-01");
		write(id, SCHOOL);
		long seen = report(id).revision();
		String path = "/api/reports/" + id + "/submit";
		Api.Reply refused = this.api.repeatable("submit-once", path, SCHOOL, seen - 1);
		Api.Reply first = this.api.repeatable("submit-once", path, SCHOOL, seen);
		Api.Reply again = this.api.repeatable("submit-once", path, SCHOOL, seen);
		assertThat(refused.status()).isEqualTo(412);
		assertThat(first.status()).isEqualTo(200);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
		assertThat(this.world.raised("reports", id)).containsExactly("report.submitted");
	}

}
