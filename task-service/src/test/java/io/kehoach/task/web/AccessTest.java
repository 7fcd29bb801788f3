package io.kehoach.task.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.chassis.access.Relation;
import io.kehoach.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation x role x relation: it is reached where the access table says so, and
 * nowhere else.
 */
@TaskServiceTest
class AccessTest {

	private static final AccessTable TABLE = AccessTable.read(new ClassPathResource("access.csv"));

	private static final List<String> ROLES = List.of("office", "director", "unit", "appraiser", "inspector", "admin");

	/**
	 * Callers' units as the unit {@code so} sees them; all are bodies, so that every role
	 * acts for its own.
	 */
	private static final Map<Relation, String> CALLERS = Map.of(Relation.OWN, "x-so", Relation.ANCESTOR, "x-top",
			Relation.DESCENDANT, "x-sub", Relation.SIBLING, "x-so2", Relation.UNRELATED, "x-other");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private ApplicationContext service;

	private Reaching reaching() throws IOException {
		TriedResource.body(this.service, "x-top", null);
		TriedResource.body(this.service, "x-so", "x-top");
		TriedResource.body(this.service, "x-so2", "x-top");
		TriedResource.body(this.service, "x-sub", "x-so");
		TriedResource.body(this.service, "x-other", null);
		return new Reaching(this.mvc, TriedResource.in(this.service));
	}

	static Stream<String> operations() {
		return TABLE.names().stream();
	}

	@Test
	void everyOperationIsInTheTable() {
		Set<String> served = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((operation) -> operation.contains(" /api/"))
			.collect(Collectors.toSet());
		assertThat(served).isEqualTo(Set.copyOf(TABLE.names()));
	}

	@Test
	void everyOperationIsInTheApiDescription() throws IOException {
		String description = Files.readString(
				Path.of(System.getProperty("contracts.root", ".."), "task-service", "contracts", "openapi.yaml"));
		assertThat(TABLE.names())
			.allSatisfy((operation) -> assertThat(description).contains("\n  " + operation.split(" ")[1] + ":\n"));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void isReachedOnlyByWhomTheTableNames(String operation) throws IOException {
		Reaching reaching = reaching();
		for (String role : ROLES) {
			CALLERS.forEach((relation, unit) -> assertThat(reaching.reached(operation, Http.as(role, unit)))
				.as("%s by %s of %s", operation, role, relation)
				.isEqualTo(allowed(operation, role, relation)));
		}
	}

	private static boolean allowed(String operation, String role, Relation relation) {
		String[] parts = operation.split(" ");
		return TABLE.rows(parts[0], parts[1])
			.stream()
			.anyMatch((row) -> row.role().equals(role) && row.relations().contains(relation));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void isClosedWithoutAToken(String operation) throws IOException {
		String[] parts = operation.split(" ");
		assertThat(new Http(this.mvc)
			.send(MockMvcRequestBuilders.request(org.springframework.http.HttpMethod.valueOf(parts[0]),
					reaching().resource().path(parts[1])))
			.status()).isEqualTo(401);
	}

}
