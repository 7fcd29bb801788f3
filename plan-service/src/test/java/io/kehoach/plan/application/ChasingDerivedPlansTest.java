package io.kehoach.plan.application;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Outbox;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The test sweeps itself, twice at once as two instances do. */
@ServiceTest
@TestPropertySource(properties = { "kehoach.sweeps=false", "test.directory=chasing" })
@Import(SampleReader.class)
class ChasingDerivedPlansTest {

	private final Api api;

	private final Outbox outbox;

	private final Plans plans;

	@Autowired
	ChasingDerivedPlansTest(MockMvc mvc, MongoTemplate mongo, Plans plans) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
		this.plans = plans;
	}

	@Test
	void twoInstancesCallOnceForEveryUnitThatHasNotIssued() throws Exception {
		api.seed();
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String planId = draft.json().get("id").asString();
		api.post(Api.DIRECTOR, "/api/plans/" + planId + "/issue", "{}", draft.etag()).expect(200);
		Reply own = api.post(Api.unit("thpt-01"), "/api/plans/" + planId + "/derive", "{\"unitId\":\"thpt-01\"}")
			.expect(201);
		api.post(Api.unit("thpt-01"), own.header("Location") + "/issue", "{}", own.etag()).expect(200);
		sweepTwice("2023-01-31T08:00:00+07:00");
		assertThat(outbox.types("plans", planId)).containsExactly("plan.imported", "plan.issued");
		sweepTwice("2023-02-01T08:00:00+07:00");
		assertThat(outbox.types("plans", planId)).endsWith("plan.issued", "derived-plan.due");
		assertThat(outbox.last("plans", planId).at("/changed/unitIds")).hasSize(24);
		sweepTwice("2023-02-07T08:00:00+07:00");
		assertThat(outbox.types("plans", planId)).endsWith("derived-plan.due", "derived-plan.missing");
		assertThat(outbox.last("plans", planId).at("/changed/due").asString()).isEqualTo("2023-02-06");
		sweepTwice("2023-03-07T08:00:00+07:00");
		assertThat(outbox.types("plans", planId)).endsWith("derived-plan.due", "derived-plan.missing");
	}

	private void sweepTwice(String now) throws Exception {
		TestClock clock = new TestClock();
		clock.set(now);
		Callable<Boolean> instance = () -> {
			new ChasingDerivedPlans(plans, clock).sweep();
			return true;
		};
		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Boolean> swept : both.invokeAll(List.of(instance, instance))) {
				assertThat(swept.get()).isTrue();
			}
		}
	}

}
