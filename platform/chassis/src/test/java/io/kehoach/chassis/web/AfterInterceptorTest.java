package io.kehoach.chassis.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class AfterInterceptorTest {

	/** Grows by one at every look, as a picture that is catching up. */
	private final AtomicLong looks = new AtomicLong();

	@Test
	void aReadWaitsUntilThePictureHasTheEvent() throws Exception {
		assertThat(passes("GET", "plan-1:i1:thpt-03:5", this::catchingUp)).isTrue();

		assertThat(this.looks).hasValue(5);
	}

	@Test
	void thePictureOfAnEarlierEventIsNotEnoughAndOfALaterOneIs() throws Exception {
		assertThat(passes("GET", "plan-1:2", (id) -> {
			this.looks.incrementAndGet();
			return 7;
		})).isTrue();

		assertThat(this.looks).hasValue(1);
	}

	@Test
	void aReadIsAnsweredAfterASecondWithWhatThereIs() {
		assertTimeout(Duration.ofSeconds(20), () -> assertThat(passes("GET", "plan-1:1", (id) -> 0)).isTrue());
	}

	@Test
	void whatNamesNoEventIsRefused() {
		for (String after : new String[] { "nonsense", ":3", "plan-1:", "plan-1:x", "plan-1:-1",
				"plan-1:9999999999999999999" }) {
			assertThatExceptionOfType(Problem.class).as(after)
				.isThrownBy(() -> passes("GET", after, this::catchingUp))
				.satisfies((problem) -> assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST));
		}
		assertThat(this.looks).hasValue(0);
	}

	@Test
	void commandsAndReadsThatAskForNothingAreNotHeld() throws Exception {
		assertThat(passes("POST", "plan-1:5", this::catchingUp)).isTrue();
		assertThat(passes("GET", null, this::catchingUp)).isTrue();

		assertThat(this.looks).hasValue(0);
	}

	private long catchingUp(String id) {
		assertThat(id).isEqualTo("plan-1:i1:thpt-03");
		return this.looks.incrementAndGet();
	}

	private static boolean passes(String method, String after, AppliedSequences applied) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/work");
		if (after != null) {
			request.setParameter("after", after);
		}
		return new AfterInterceptor(applied).preHandle(request, new MockHttpServletResponse(), new Object());
	}

}
