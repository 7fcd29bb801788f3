package io.kehoach.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what: the table covers every operation, and each refusal is the right one.
 */
@ReportServiceTest
class AccessTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	AccessTable table;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Test
	void everyOperationIsDescribed() throws IOException {
		Path description = Path.of(System.getProperty("contracts.root", ".."), "report-service/contracts/openapi.yaml");
		Map<String, Object> described;
		try (InputStream yaml = Files.newInputStream(description)) {
			described = new Yaml().load(yaml);
		}
		Set<String> operations = new TreeSet<>();
		for (var path : ((Map<?, ?>) Objects.requireNonNull(described.get("paths"))).entrySet()) {
			for (Object method : ((Map<?, ?>) path.getValue()).keySet()) {
				operations.add(method.toString().toUpperCase(Locale.ROOT) + " " + path.getKey());
			}
		}
		assertThat(operations).isEqualTo(new TreeSet<>(this.table.names()));
	}

	@Test
	void everyOperationStandsInTheTableAndTheTableNamesNoOther() {
		Set<String> operations = new TreeSet<>();
		this.mappings.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getMethodsCondition()
				.getMethods()
				.forEach((method) -> mapping.getPatternValues()
					.stream()
					.filter((path) -> path.startsWith("/api/"))
					.forEach((path) -> operations.add(method + " " + path))));
		assertThat(new TreeSet<>(this.table.names())).isEqualTo(operations);
	}

	@Test
	void anotherSchoolsReportIsNotFoundAndAnInspectorOnlyReads() {
		this.world.department().issued("access").at("2023-06-12T08:00:00+07:00");
		String report = "/api/reports/access:2023-H1:thpt-01";
		assertThat(this.api.get(report, Api.unit("thpt-01")).status()).isEqualTo(200);
		assertThat(this.api.get(report, Api.unit("thpt-02")).status()).isEqualTo(404);
		assertThat(this.api.get(report, Api.INSPECTOR).status()).isEqualTo(200);
		assertThat(this.api.post(report + "/accept", Api.INSPECTOR, 1, "{}").status()).isEqualTo(403);
		assertThat(this.api.get("/api/reports?plan=access", Api.unit("thpt-02")).at("/items")).hasSize(1);
		assertThat(this.api.get("/api/reports?plan=access&limit=1", Api.OFFICE).at("/next").isNull()).isFalse();
	}

}
