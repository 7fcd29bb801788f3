package io.kehoach.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.kehoach.chassis.access.AccessTable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of who may do what is complete.
 */
@MailTest
class AccessTableTest {

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Test
	void everyOperationIsInTheAccessTableAndNothingElse() {
		List<String> offered = this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((operation) -> operation.contains("/api/") || operation.contains("/unsubscribe"))
			.distinct()
			.toList();

		assertThat(AccessTable.read(new ClassPathResource("access.csv")).names())
			.containsExactlyInAnyOrderElementsOf(offered);
	}

	@Test
	void everyOperationIsInTheApiDescription() throws IOException {
		String description = Files.readString(Path.of("contracts", "openapi.yaml"));

		assertThat(AccessTable.read(new ClassPathResource("access.csv")).names())
			.allSatisfy((operation) -> assertThat(description).contains("\n  " + operation.split(" ")[1] + ":\n"));
	}

}
