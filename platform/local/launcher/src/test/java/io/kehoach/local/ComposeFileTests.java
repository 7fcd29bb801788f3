package io.kehoach.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * There may be no container engine, so {@code docker-compose.yml} is held against what it
 * describes.
 */
class ComposeFileTests {

	private static final Path ROOT = Path.of(System.getProperty("contracts.root", "../../..")).toAbsolutePath();

	private static final Set<String> OWN = Set.of("plan-service", "task-service", "report-service",
			"notification-service", "gateway");

	/** Ends when the directory is loaded. */
	private static final String ONCE = "department";

	private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:(\\d+):(\\d+)");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

	private static Map<String, Map<String, Object>> services;

	@BeforeAll
	static void read() throws IOException {
		try (Reader reader = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
			Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(reader);
			services = file.get("services");
		}
	}

	@Test
	void describesFiveServicesAndTheirFourNeighbours() {
		assertThat(services.keySet()).containsAll(OWN)
			.contains("kafka", "mongodb", "keycloak", "mailpit", ONCE)
			.hasSize(10);
		assertThat(services.get("kafka")).containsEntry("image", "apache/kafka:4.2.1");
		assertThat(services.get("mongodb").get("command").toString()).contains("--replSet");
	}

	@Test
	void asksEveryServiceForItsHealthAndWaitsForIt() {
		assertThat(services).allSatisfy((name, service) -> {
			if (!name.equals(ONCE)) {
				assertThat(section(service, "healthcheck")).as(name).containsKeys("test", "interval", "retries");
			}
			assertThat(section(service, "depends_on").values())
				.allMatch(Map.of("condition", "service_healthy")::equals);
			assertThat(services.keySet()).containsAll(section(service, "depends_on").keySet());
		});
		assertThat(section(services.get("gateway"), "depends_on").keySet())
			.containsAll(OWN.stream().filter((name) -> name.endsWith("-service")).toList());
	}

	@Test
	void keepsTheIdentityProvidersDataWhereItsImageHasADirectory() {
		assertThat((List<?>) services.get("keycloak").get("volumes")).map(Object::toString)
			.contains("keycloak:/opt/keycloak/data");
	}

	/**
	 * A child has a heap of 256 MiB, 128 of classes and 16 of buffers; code and threads
	 * take 60, and 130 beside the heap of the service itself.
	 */
	@Test
	void givesPlanServiceRoomForItsReaders() {
		Map<String, Object> plan = services.get("plan-service");
		int heap = number("-Xmx(\\d+)m", plan.get("entrypoint"));
		int readers = number("(\\d+)", plan.get("cpus"));

		assertThat(heap + 130 + readers * (256 + 128 + 16 + 60)).isLessThan(number("(\\d+)m", plan.get("mem_limit")));
	}

	@Test
	void loadsTheDepartmentThroughTheGatewayAndEnds() throws ClassNotFoundException {
		Map<String, Object> once = services.get(ONCE);
		List<?> command = (List<?>) once.get("entrypoint");

		assertThat(Class.forName(command.get(3).toString())).isEqualTo(LoadDepartment.class);
		assertThat(command.get(4)).isEqualTo("http://gateway:8080");
		assertThat(command.get(5)).isEqualTo(section(services.get("gateway"), "environment").get("OIDC_ISSUER"));
		assertThat(once).containsEntry("restart", "on-failure");
		assertThat(section(once, "depends_on")).containsOnlyKeys("gateway");
	}

	@Test
	void publishesTheDefaultPortsToThisMachineAlone() {
		Map<String, List<Integer>> published = new TreeMap<>();
		services.forEach((name, service) -> published.put(name, ports(service)));

		Parts parts = new Parts(Settings.of(new Properties(), Map.of()));
		Map<String, Integer> local = parts.all()
			.stream()
			.collect(Collectors.toMap(Part::name, (part) -> part.mainPort().number()));
		OWN.forEach((name) -> assertThat(published.get(name)).containsExactly(local.get(name)));
		assertThat(published.get("kafka")).containsExactly(local.get("broker"));
		assertThat(published.get("mongodb")).containsExactly(local.get("store"));
		assertThat(published.get("keycloak")).containsExactly(local.get("identity"));
		assertThat(published.get("mailpit")).containsExactly(1025, 8025);
	}

	@Test
	void setsOnlyVariablesThatTheServicesRead() throws IOException {
		for (String name : OWN) {
			assertThat(variables(name)).as(name).containsAll(section(services.get(name), "environment").keySet());
			assertThat(section(services.get(name), "healthcheck").get("test").toString()).as(name)
				.contains("/" + managementPort(name));
		}
	}

	@Test
	void imitatesTheDepartmentInTheRealm() throws IOException {
		JsonNode realm = json(ROOT.resolve(".compose/keycloak/kehoach-realm.json"));
		JsonNode department = json(ROOT.resolve("platform/local/department/department.json"));
		Map<String, JsonNode> users = new TreeMap<>();
		realm.get("users").forEach((user) -> users.put(user.get("username").asString(), user));
		List<String> clients = realm.get("clients")
			.valueStream()
			.map((client) -> client.get("clientId").asString())
			.toList();

		assertThat(clients).contains("gateway");
		department.get("users").forEach((user) -> {
			String name = user.get("username").asString();
			assertThat(users.get(name).get("id").asString()).isEqualTo(name);
			assertThat(users.get(name).get("realmRoles")).isEqualTo(user.get("roles"));
			assertThat(users.get(name).at("/attributes/unit/0")).isEqualTo(user.get("unit"));
			assertThat(users).containsKey("service-account-script-" + name);
			assertThat(clients).contains("script-" + name);
		});
		department.get("units").forEach((unit) -> {
			if (unit.get("focalPoint").isObject()) {
				String id = unit.get("id").asString();
				assertThat(users.get(id).at("/attributes/unit/0").asString()).isEqualTo(id);
				assertThat(clients).contains("script-unit-" + id);
			}
		});
	}

	private static String managementPort(String name) {
		Parts parts = new Parts(Settings.of(new Properties(), Map.of()));
		return parts.all()
			.stream()
			.filter((part) -> part.name().equals(name))
			.map((part) -> Integer.toString(part.ports().get(1).number()))
			.findFirst()
			.orElseThrow();
	}

	private static Set<String> variables(String service) throws IOException {
		String text = Files.readString(ROOT.resolve(service).resolve("src/main/resources/application.yml"));
		if (text.contains("classpath:kehoach-chassis.yml")) {
			text += Files.readString(ROOT.resolve("platform/chassis/src/main/resources/kehoach-chassis.yml"));
		}
		return VARIABLE.matcher(text).results().map((result) -> result.group(1)).collect(Collectors.toSet());
	}

	private static int number(String pattern, Object text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text.toString());
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return Integer.parseInt(matcher.group(1));
	}

	private static List<Integer> ports(Map<String, Object> service) {
		List<Integer> ports = new ArrayList<>();
		for (Object port : (List<?>) service.getOrDefault("ports", List.of())) {
			Matcher matcher = PUBLISHED.matcher(port.toString());
			assertThat(matcher.matches()).as("%s is for this machine alone", port).isTrue();
			assertThat(matcher.group(1)).isEqualTo(matcher.group(2));
			ports.add(Integer.valueOf(matcher.group(1)));
		}
		return ports;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> section(Map<String, Object> service, String name) {
		return (Map<String, Object>) service.getOrDefault(name, Map.of());
	}

	private static JsonNode json(Path file) throws IOException {
		return new JsonMapper().readTree(Files.readString(file));
	}

}
