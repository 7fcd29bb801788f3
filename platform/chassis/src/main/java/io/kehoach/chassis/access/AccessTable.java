package io.kehoach.chassis.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The table of operation x role x relation. What it does not name is refused, so an
 * operation that was forgotten here cannot be reached.
 */
public final class AccessTable {

	/** The role of callers without a token. */
	public static final String ANONYMOUS = "anonymous";

	private final List<Operation> operations;

	private AccessTable(List<Operation> operations) {
		this.operations = operations;
	}

	/**
	 * Reads {@code operation,role,relations}; the first line is the header, {@code #}
	 * begins a comment line.
	 */
	public static AccessTable read(Resource csv) {
		List<AccessRow> rows;
		try {
			rows = csv.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(AccessRow::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new AccessTable(operations(rows));
	}

	private static List<Operation> operations(List<AccessRow> rows) {
		List<Operation> operations = new ArrayList<>();
		for (String name : rows.stream().map(AccessRow::operation).distinct().toList()) {
			String[] parts = name.split(" ", 2);
			operations.add(new Operation(parts[0], PathPatternParser.defaultInstance.parse(parts[1]),
					rows.stream().filter((row) -> row.operation().equals(name)).toList()));
		}
		operations.sort(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR));
		return operations;
	}

	/** Rows of the most specific operation that matches; empty where none does. */
	public List<AccessRow> rows(String method, String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		String asked = method.equals("HEAD") ? "GET" : method;
		Optional<Operation> match = this.operations.stream()
			.filter((operation) -> operation.method().equals(asked) && operation.path().matches(parsed))
			.findFirst();
		return match.map(Operation::rows).orElse(List.of());
	}

	/** Every operation the table names, such as {@code GET /api/things/{id}}. */
	public List<String> names() {
		return this.operations.stream().map((operation) -> operation.rows().getFirst().operation()).toList();
	}

	private record Operation(String method, PathPattern path, List<AccessRow> rows) {
	}

}
