package io.kehoach.task.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each command on an obstacle as a client gives it.
 */
@TaskServiceTest
class ObstacleCommandsOverHttpTest extends OverHttp {

	private static final String OFFICE = Http.as("office", "so-gddt");

	/**
	 * @param before the commands that bring the obstacle where this one can be given
	 * @param state the obstacle's state afterwards
	 */
	record Command(String name, String body, String state, String event, Command... before) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Command> commands() {
		Command triage = new Command("triage", "{\"note\":\"Đã nhận\"}", "TRIAGED", "obstacle.triaged");
		Command answer = new Command("answer", "{\"answer\":\"Cấp kinh phí\"}", "ANSWERED", "obstacle.answered",
				triage);
		return Stream.of(triage, new Command("merge", "{\"into\":\"$other\"}", "MERGED", "obstacle.merged"),
				new Command("forward", "{\"to\":\"DIRECTOR\"}", "FORWARDED", "obstacle.forwarded", triage), answer,
				new Command("close", "{}", "CLOSED", "obstacle.closed", triage, answer));
	}

	private String raised() {
		String body = "{\"taskId\":\"" + started(Start.LEAD) + "\",\"text\":\"Chưa có kinh phí\"}";
		Http.Call call = http().post(Http.unit("thpt-01"), "/api/obstacles", body, "");
		assertThat(call.status()).as(call.text()).isEqualTo(201);
		return call.json().path("id").asString();
	}

	private String ready(Command command) {
		String id = raised();
		for (Command one : command.before()) {
			assertThat(give(one, id, version(id), UUID.randomUUID().toString()).status()).isEqualTo(200);
		}
		return id;
	}

	private Http.Call give(Command command, String id, String etag, String key) {
		String body = command.body().contains("$other") ? command.body().replace("$other", raised()) : command.body();
		return http().post(OFFICE, "/api/obstacles/" + id + "/" + command.name(), body, etag, key);
	}

	private String version(String id) {
		return http().get(OFFICE, "/api/obstacles/" + id).etag();
	}

	@Test
	void everyCommandOfAnObstacleIsTriedHere() {
		assertThat(
				commands().map((command) -> "POST /api/obstacles/{id}/" + command.name()).collect(Collectors.toSet()))
			.isEqualTo(AccessTable.read(new ClassPathResource("access.csv"))
				.names()
				.stream()
				.filter((operation) -> operation.startsWith("POST /api/obstacles/"))
				.collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void changesTheObstacleAndTellsIt(Command command) {
		String id = ready(command);
		Http.Call call = give(command, id, version(id), UUID.randomUUID().toString());
		assertThat(call.status()).as(call.text()).isEqualTo(200);
		assertThat(call.json().path("state").asString()).isEqualTo(command.state());
		assertThat(call.etag()).isEqualTo(version(id));
		assertThat(events("obstacles", id)).endsWith(command.event());
	}

	@ParameterizedTest
	@MethodSource("commands")
	void isRefusedOnAVersionThatIsNotTheNewestOrNotNamed(Command command) {
		String id = ready(command);
		assertThat(give(command, id, "\"99\"", UUID.randomUUID().toString()).status()).isEqualTo(412);
		assertThat(give(command, id, "", UUID.randomUUID().toString()).status()).isEqualTo(428);
		assertThat(events("obstacles", id)).doesNotContain(command.event());
	}

	@ParameterizedTest
	@MethodSource("commands")
	void sentAgainUnderItsKeyHasNoSecondEffect(Command command) {
		String id = ready(command);
		String etag = version(id);
		String key = UUID.randomUUID().toString();
		String body = command.body().replace("$other", raised());
		String path = "/api/obstacles/" + id + "/" + command.name();
		Http.Call first = http().post(OFFICE, path, body, etag, key);
		Http.Call again = http().post(OFFICE, path, body, etag, key);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.text()).isEqualTo(first.text());
		assertThat(version(id)).isEqualTo(first.etag());
		assertThat(events("obstacles", id)).filteredOn(command.event()::equals).hasSize(1);
		assertThat(http().post(OFFICE, path, body + " ", etag, key).status()).isEqualTo(422);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void isRefusedOnceTheObstacleIsClosed(Command command) {
		Command close = commands().toList().getLast();
		String id = ready(close);
		give(close, id, version(id), UUID.randomUUID().toString());
		Http.Call call = give(command, id, version(id), UUID.randomUUID().toString());
		assertThat(call.status()).as(call.text()).isEqualTo(409);
		assertThat(call.json().path("detail").asString()).isNotBlank();
	}

}
