package io.kehoach.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser's token is renewed behind its back, once.
 */
class RenewalTest {

	@Test
	void tokenAboutToEndIsRenewedOnceForManyCalls() throws Exception {
		try (Surroundings around = new Surroundings(); ConfigurableApplicationContext gateway = around.gateway()) {
			around.identity.tokenSeconds = 20;
			Browser browser = new Browser(Surroundings.portOf(gateway)).signIn();
			around.identity.tokenSeconds = 600;
			try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Callable<Integer>> calls = IntStream.range(0, 8)
					.<Callable<Integer>>mapToObj((i) -> () -> browser.get("/api/plans").statusCode())
					.toList();
				for (Future<Integer> call : many.invokeAll(calls)) {
					assertThat(call.get()).isEqualTo(200);
				}
			}
			assertThat(around.identity.renewals).hasValue(1);
			assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
			assertThat(around.identity.renewals).hasValue(1);
		}
	}

	@Test
	void sessionEndedAtTheProviderEndsHere() throws IOException {
		try (Surroundings around = new Surroundings(); ConfigurableApplicationContext gateway = around.gateway()) {
			around.identity.tokenSeconds = 20;
			around.identity.refusesRenewal = true;
			Browser browser = new Browser(Surroundings.portOf(gateway)).signIn();
			HttpResponse<String> answer = browser.get("/api/plans");
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.body()).contains("/problems/session-ended", "vẫn được giữ trên máy");
			assertThat(browser.get("/api/session").body()).contains("/problems/unauthenticated");
			assertThat(browser.signIn().get("/work").statusCode()).isEqualTo(200);
		}
	}

}
