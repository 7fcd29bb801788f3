package io.kehoach.plan.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Operation;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(SampleReader.class)
class AccessTest {

	private static final Pattern CHOICE = Pattern.compile("\\{part:([^}]*)}");

	private final Api api;

	private final RequestMappingHandlerMapping mappings;

	private final AccessTable table;

	@Autowired
	AccessTest(MockMvc mvc, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			AccessTable table) {
		this.api = new Api(mvc);
		this.mappings = mappings;
		this.table = table;
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@Test
	void everyRouteStandsInTheTableAndEveryRowIsARoute() {
		List<String> routes = new ArrayList<>();
		mappings.getHandlerMethods().keySet().forEach((info) -> routes.addAll(operations(info)));
		assertThat(routes).hasSizeGreaterThan(60);
		assertThat(table.names()).containsExactlyInAnyOrderElementsOf(
				routes.stream().filter((route) -> route.contains(" /api/")).distinct().toList());
	}

	@Test
	void everyRouteIsDescribed() throws IOException {
		List<String> described = Operation.all().stream().map(Operation::name).toList();
		assertThat(described).containsExactlyInAnyOrderElementsOf(table.names());
	}

	@Test
	void withoutATokenNothingIsShown() {
		assertThat(api.get("", "/api/plans").status()).isEqualTo(401);
	}

	@Test
	void anotherUnitsDraftDoesNotExistForAUnit() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String plan = "/api/plans/" + draft.json().get("id").asString();
		api.get(Api.unit("thpt-01"), plan).expect(404);
		api.patch(Api.unit("thpt-01"), plan, "{\"title\":\"x\"}", draft.etag()).expect(404);
		api.post(Api.unit("thpt-01"), plan + "/issue", "{}", draft.etag()).expect(404);
		api.post(Api.DIRECTOR, plan + "/issue", "{}", draft.etag()).expect(200);
		api.get(Api.unit("thpt-01"), plan).expect(200);
		api.get(Api.unit("ubnd-tp"), plan).expect(404);
	}

	@Test
	void eachRoleDoesItsOwn() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String plan = "/api/plans/" + draft.json().get("id").asString();
		api.post(Api.OFFICE, plan + "/issue", "{}", draft.etag()).expect(403);
		api.post(Api.DIRECTOR, plan + "/submit", "{}", draft.etag()).expect(403);
		api.post(Api.OFFICE, "/api/units", "{}").expect(403);
		api.get(Api.ADMIN, "/api/plans").expect(403);
		api.get(Api.unit("thpt-01"), "/api/contacts").expect(200);
		api.get(Api.unit("thpt-01"), "/api/plans/operations/dead-letters").expect(403);
	}

	private static List<String> operations(RequestMappingInfo info) {
		List<String> operations = new ArrayList<>();
		for (RequestMethod method : info.getMethodsCondition().getMethods()) {
			info.getPatternValues().forEach((path) -> paths(path).forEach((it) -> operations.add(method + " " + it)));
		}
		return operations;
	}

	private static List<String> paths(String path) {
		Matcher choice = CHOICE.matcher(path);
		if (!choice.find()) {
			return List.of(path);
		}
		return Arrays.stream(choice.group(1).split("\\|")).map((part) -> choice.replaceFirst(part)).toList();
	}

}
