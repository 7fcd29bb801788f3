package io.kehoach.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the fictitious department into an empty system, through the API that an
 * administrator would use.
 */
final class FirstStart {

	/** Everything here has been valid since before the first plan anyone may try. */
	private static final String VALID_FROM = "2020-01-01";

	private static final int AT_ONCE = 4;

	private final Directory directory;

	private final Department department;

	FirstStart(Directory directory, Department department) {
		this.directory = directory;
		this.department = department;
	}

	static Department department() throws IOException {
		JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		try (InputStream input = FirstStart.class.getResourceAsStream("/department.json")) {
			return json.readValue(Objects.requireNonNull(input), Department.class);
		}
	}

	/**
	 * Whether anything had to be loaded: the last thing that a complete load writes is
	 * looked for.
	 */
	boolean load() {
		JsonNode lastYear = this.department.workingDays().getLast();
		if (this.directory.has(path(lastYear))) {
			return false;
		}
		this.department.units().forEach(this::addUnit);
		this.department.groups()
			.forEach(
					(group) -> this.directory.create("/api/unit-groups", "group:" + group.get("id").asString(), group));
		atOnce(this.department.units(), this::addContacts);
		// Last, and in order: the last year tells the next start that the load is
		// complete.
		this.department.workingDays().forEach((year) -> this.directory.putNew(path(year), year));
		return true;
	}

	/** Some at a time: what has no order among itself need not wait for one another. */
	private static <T> void atOnce(List<T> all, Consumer<T> action) {
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			CompletableFuture
				.allOf(all.stream()
					.map((one) -> CompletableFuture.runAsync(() -> action.accept(one), threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof StartFailed failure) {
				throw failure;
			}
			throw ex;
		}
	}

	private void addUnit(Department.Unit unit) {
		Map<String, @Nullable Object> body = new HashMap<>();
		body.put("id", unit.id());
		body.put("name", unit.name());
		body.put("kind", unit.kind());
		body.put("parentId", unit.parentId());
		body.put("aliases", unit.aliases());
		body.put("office", unit.office());
		body.put("validFrom", VALID_FROM);
		this.directory.create("/api/units", "unit:" + unit.id(), body);
	}

	private void addContacts(Department.Unit unit) {
		addContact(unit.id(), "HEAD", unit.head());
		addContact(unit.id(), "FOCAL_POINT", unit.focalPoint());
	}

	private void addContact(String unitId, String post, Department.@Nullable Contact contact) {
		if (contact != null) {
			this.directory.create("/api/contacts", "contact:" + unitId + ":" + post,
					Map.of("unitId", unitId, "post", post, "name", contact.name(), "email", contact.email(), "subject",
							contact.subject(), "validFrom", VALID_FROM));
		}
	}

	private static String path(JsonNode year) {
		return "/api/working-days/" + year.get("year").asInt();
	}

	static List<String> signInNames() {
		return List.of("van.phong", "giam.doc", "thpt-01", "quan.tri");
	}

}
