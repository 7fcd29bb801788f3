package io.kehoach.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The services' contracts as one document each, for tools; the pages /openapi and
 * /asyncapi show them to people.
 */
@RestController
class Contracts {

	private final Map<String, Object> openapi = merged("openapi", "3.1.0", List.of("paths", "tags"));

	private final Map<String, Object> asyncapi = merged("asyncapi", "3.0.0", List.of("channels", "operations"));

	Contracts() throws IOException {
	}

	@GetMapping("/openapi.json")
	ResponseEntity<Map<String, Object>> openapi() {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(this.openapi);
	}

	@GetMapping("/asyncapi.json")
	ResponseEntity<Map<String, Object>> asyncapi() {
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(this.asyncapi);
	}

	private static Map<String, Object> merged(String kind, String version, List<String> sections) throws IOException {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put(kind, version);
		all.put("info", Map.of("title", "Kehoach", "version", "1"));
		Map<String, Object> components = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:/contracts/*/" + kind + ".yaml")) {
			String service = serviceOf(file);
			Map<?, ?> own = asMap(ownNames(read(file), service));
			sections.forEach((section) -> append(all, section, own.get(section)));
			asMap(own.get("components")).forEach((type, entries) -> asMap(entries)
				.forEach((name, entry) -> child(components, type.toString()).put(service + "." + name, entry)));
		}
		all.put("components", components);
		return all;
	}

	private static Object read(Resource file) throws IOException {
		try (InputStream in = file.getInputStream()) {
			Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			return (document != null) ? document : Map.of();
		}
	}

	/**
	 * Two services may give one name to different things: each keeps its own under its
	 * name.
	 */
	private static Object ownNames(@Nullable Object value, String service) {
		return switch (value) {
			case null -> "";
			case Map<?, ?> map -> {
				Map<String, Object> copy = new LinkedHashMap<>();
				map.forEach((key, entry) -> copy.put(key.toString(), ownNames(entry, service)));
				yield copy;
			}
			case List<?> list -> list.stream().map((entry) -> ownNames(entry, service)).toList();
			case String text -> text.replaceFirst("^(#/components/[^/]+/)", "$1" + service + ".");
			default -> value;
		};
	}

	private static void append(Map<String, Object> all, String section, @Nullable Object entries) {
		if (entries instanceof Map<?, ?> map) {
			map.forEach((key, entry) -> child(all, section).put(key.toString(), entry));
		}
		else if (entries instanceof List<?> list) {
			List<Object> longer = new ArrayList<>((List<?>) all.getOrDefault(section, List.of()));
			longer.addAll(list);
			all.put(section, longer);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> child(Map<String, Object> parent, String key) {
		return (Map<String, Object>) parent.computeIfAbsent(key, (any) -> new TreeMap<String, Object>());
	}

	private static Map<?, ?> asMap(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static String serviceOf(Resource file) throws IOException {
		return file.getURL().getPath().replaceFirst(".*/([^/]+)/[^/]+$", "$1");
	}

}
