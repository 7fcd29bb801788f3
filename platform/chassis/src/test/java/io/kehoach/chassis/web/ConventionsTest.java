package io.kehoach.chassis.web;

import java.net.URI;
import java.util.UUID;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.chassis.fixtures.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ServiceTest
class ConventionsTest {

	private static final String OFFICE = TestTokens.bearer("office-1", "room", "office");

	private static final String SCHOOL = TestTokens.bearer("school-1", "school", "unit");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private MongoTemplate mongo;

	@Test
	void aCreateAnswersWithLocationEtagAndEventSequence() throws Exception {
		create(OFFICE, "create-1", "a").andExpect(status().isCreated())
			.andExpect(header().string("ETag", "\"1\""))
			.andExpect(header().exists("Location"))
			.andExpect(header().exists("Event-Sequence"))
			.andExpect(jsonPath("$.by").value("office"));
	}

	@Test
	void theSameKeyAndBodyGetTheFirstReplyAgainAndHaveOneEffect() throws Exception {
		MvcResult first = create(OFFICE, "twice-1", "twice").andReturn();
		create(OFFICE, "twice-1", "twice").andExpect(status().isCreated())
			.andExpect(content().string(first.getResponse().getContentAsString()))
			.andExpect(header().string("Location", first.getResponse().getHeader("Location")))
			.andExpect(header().string("ETag", "\"1\""))
			.andExpect(header().string("Idempotent-Replayed", "true"));

		assertThat(this.mongo.getCollection("things").countDocuments(new Document("name", "twice"))).isEqualTo(1);
	}

	@Test
	void theSameKeyForAnotherBodyIsRefused() throws Exception {
		create(OFFICE, "other-1", "one");
		create(OFFICE, "other-1", "two").andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.code").value("idempotency-key-reused"));
	}

	@Test
	void aKeyBelongsToItsSubject() throws Exception {
		create(OFFICE, "shared-key", "mine").andExpect(status().isCreated());
		create(SCHOOL, "shared-key", "mine").andExpect(status().isCreated())
			.andExpect(header().doesNotExist("Idempotent-Replayed"));
	}

	@Test
	void aCommandLeftByACrashIsResolvedByWhatTheAggregateKnows() throws Exception {
		MvcResult done = create(OFFICE, "crash-1", "crashed").andReturn();
		this.mongo.getCollection("requests")
			.updateOne(new Document("reply.headers.Location", done.getResponse().getHeader("Location")),
					new Document("$set", new Document("state", "STARTED").append("startedAt", new java.util.Date(0))));

		create(OFFICE, "crash-1", "crashed").andExpect(status().isCreated())
			.andExpect(header().string("Location", done.getResponse().getHeader("Location")));
		assertThat(this.mongo.getCollection("things").countDocuments(new Document("name", "crashed"))).isEqualTo(1);
	}

	@Test
	void aCommandStillUnderwayIsNotCarriedOutBeside() throws Exception {
		MvcResult done = create(OFFICE, "underway-1", "underway").andReturn();
		this.mongo.getCollection("requests")
			.updateOne(new Document("reply.headers.Location", done.getResponse().getHeader("Location")),
					new Document("$set", new Document("state", "STARTED")));

		create(OFFICE, "underway-1", "underway").andExpect(status().isConflict())
			.andExpect(header().exists("Retry-After"));
	}

	@Test
	void aRefusalIsNotKept() throws Exception {
		create(OFFICE, "refused-1", " ").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].pointer").value("/name"));
		create(OFFICE, "refused-1", "now right").andExpect(status().isCreated());
	}

	@Test
	void aPostWithoutKeyIsRefusedInTheCallersLanguage() throws Exception {
		this.mvc.perform(post("/api/things").header("Authorization", OFFICE).content("{\"name\":\"x\"}"))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.title").value("Thiếu Idempotency-Key"));
		this.mvc
			.perform(post("/api/things").header("Authorization", OFFICE)
				.header("Accept-Language", "en-GB")
				.content("{\"name\":\"x\"}"))
			.andExpect(jsonPath("$.title").value("Idempotency-Key is missing"));
	}

	@Test
	void aChangeNeedsTheRevisionItsCallerSaw() throws Exception {
		String location = created("etag");
		change(location, null, "{\"name\":\"x\"}").andExpect(status().isPreconditionRequired());
		change(location, "nonsense", "{\"name\":\"x\"}").andExpect(status().isBadRequest());
		change(location, "\"1\"", "{\"name\":\"second\"}").andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"2\""));
		change(location, "\"1\"", "{\"name\":\"third\"}").andExpect(status().isPreconditionFailed())
			.andExpect(jsonPath("$.code").value("stale-revision"));
	}

	@Test
	void anUnknownPropertyIsNamed() throws Exception {
		change(created("strict"), "\"1\"", "{\"name\":\"x\",\"revision\":7}").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].pointer").value("/revision"));
	}

	@Test
	void anObjectWhereTextIsExpectedIsRefused() throws Exception {
		change(created("typed"), "\"1\"", "{\"name\":{\"$gt\":\"\"}}").andExpect(status().isBadRequest());
	}

	@Test
	void aGapInAListAndADateThatIsNoneAreNamed() throws Exception {
		days("", "[\"2023-06-30\"]").andExpect(status().isOk()).andExpect(content().string("\"2023-07-01\""));
		days("", "[null]").andExpect(status().isBadRequest());
		days("", "[\"+999999999-12-31\"]").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].pointer").value("/days/0"));
		days("", "[\"2023-02-30\"]").andExpect(status().isBadRequest());
		days("", "[20230630]").andExpect(status().isBadRequest());
		days("?until=2023-06-30", "[\"2023-06-30\"]").andExpect(content().string("\"2023-06-30\""));
		days("?until=%2B999999999-12-31", "[\"2023-06-30\"]").andExpect(status().isBadRequest());
	}

	private ResultActions days(String query, String days) throws Exception {
		return this.mvc.perform(post(URI.create("/api/things/a/days" + query)).header("Authorization", OFFICE)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"days\":" + days + "}"));
	}

	@Test
	void anotherUnitsThingDoesNotExistAndTheBodysOfficeSeesAll() throws Exception {
		String schools = create(SCHOOL, "scope-1", "school's").andReturn().getResponse().getHeader("Location");
		String bodys = created("body's");

		this.mvc.perform(get(schools).header("Authorization", OFFICE)).andExpect(status().isOk());
		this.mvc.perform(get(bodys).header("Authorization", SCHOOL)).andExpect(status().isNotFound());
	}

	@Test
	void whatTheTableDoesNotNameIsRefused() throws Exception {
		this.mvc.perform(post("/api/things/unlisted").header("Authorization", OFFICE).header("Idempotency-Key", "u"))
			.andExpect(status().isForbidden());
		this.mvc.perform(get("/api/things").header("Authorization", TestTokens.bearer("i", "body", "inspector")))
			.andExpect(status().isForbidden());
	}

	@Test
	void withoutATokenOnlyWhatIsOpenAnswers() throws Exception {
		this.mvc.perform(get("/api/things"))
			.andExpect(status().isUnauthorized())
			.andExpect(jsonPath("$.code").value("unauthenticated"));
		this.mvc.perform(get("/api/open")).andExpect(status().isOk()).andExpect(content().string("anonymous"));
	}

	@Test
	void whatIsNotThereIsAProblemToo() throws Exception {
		this.mvc.perform(get("/api/things/none").header("Authorization", OFFICE))
			.andExpect(status().isNotFound())
			.andExpect(jsonPath("$.code").value("not-found"));
	}

	private String created(String name) throws Exception {
		return create(OFFICE, "new-" + name, name).andReturn().getResponse().getHeader("Location");
	}

	private ResultActions create(String token, String key, String name) throws Exception {
		return this.mvc.perform(post("/api/things").header("Authorization", token)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"name\":\"" + name + "\"}"));
	}

	private ResultActions change(String location, String etag, String body) throws Exception {
		var request = patch(location).header("Authorization", OFFICE)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		return this.mvc.perform((etag == null) ? request : request.header("If-Match", etag));
	}

}
