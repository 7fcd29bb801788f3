package io.kehoach.plan.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of units, read against the directory; what is wrong is told by line and column.
 */
final class UnitSheet {

	static final List<String> COLUMNS = List.of("id", "name", "kind", "parentId", "aliases", "office", "validFrom");

	private final Directory directory;

	private final List<SheetError> errors = new ArrayList<>();

	private final Map<String, Unit> units = new LinkedHashMap<>();

	private final Set<String> named = new HashSet<>();

	private UnitSheet(Directory directory) {
		this.directory = directory;
	}

	static UnitSheet read(String csv, Directory directory) {
		UnitSheet sheet = new UnitSheet(directory);
		List<Csv.Line> lines = Csv.read(csv);
		List<String> header = lines.isEmpty() ? List.of() : lines.getFirst().cells();
		for (String column : List.of("id", "name", "kind")) {
			if (!header.contains(column)) {
				sheet.errors.add(new SheetError(1, column, "", "column-missing"));
			}
		}
		if (sheet.errors.isEmpty()) {
			List<Csv.Line> rows = lines.subList(1, lines.size());
			rows.forEach((row) -> sheet.named.add(row.cell(header.indexOf("id"))));
			rows.forEach((row) -> sheet.unit(new SheetCells(header, row)));
			sheet.withoutCycles(rows.stream().map((row) -> new SheetCells(header, row)).toList());
		}
		return sheet;
	}

	List<SheetError> errors() {
		return errors;
	}

	/** Parents before their children, so that each finds its own. */
	List<Unit> units() {
		List<Unit> ordered = new ArrayList<>();
		units.values().forEach((unit) -> place(unit, ordered));
		return ordered;
	}

	private void place(Unit unit, List<Unit> ordered) {
		Unit parent = (unit.parentId() != null) ? units.get(unit.parentId()) : null;
		if (!ordered.contains(unit) && ordered.size() < units.size()) {
			if (parent != null && !ordered.contains(parent)) {
				place(parent, ordered);
			}
			ordered.add(unit);
		}
	}

	/** No unit lies under itself, by what the sheet says and by what stands already. */
	private void withoutCycles(List<SheetCells> rows) {
		List<SheetCells> wrong = rows.stream().filter((cells) -> liesUnderItself(cells.text("id"))).toList();
		wrong.forEach((cells) -> {
			errors.add(cells.error("parentId", "unit-cycle"));
			units.remove(cells.text("id"));
		});
	}

	private boolean liesUnderItself(String unitId) {
		Set<String> above = new HashSet<>();
		String id = parentOf(unitId);
		while (id != null && above.add(id)) {
			id = parentOf(id);
		}
		return units.containsKey(unitId) && above.contains(unitId);
	}

	private @Nullable String parentOf(String unitId) {
		Unit unit = Optional.ofNullable(units.get(unitId)).or(() -> directory.unit(unitId)).orElse(null);
		return (unit != null) ? unit.parentId() : null;
	}

	private void unit(SheetCells cells) {
		int before = errors.size();
		String id = cells.text("id");
		check(cells, "id", id.matches("[a-z0-9-]{2,40}"), "id-malformed");
		check(cells, "id", !units.containsKey(id), "id-twice");
		check(cells, "name", !cells.text("name").isEmpty(), "name-required");
		check(cells, "kind", kind(cells.text("kind")) != null, "kind-required");
		String parentId = cells.orNull("parentId");
		check(cells, "parentId", parentId == null || named.contains(parentId) || directory.unit(parentId).isPresent(),
				"unit-unknown");
		check(cells, "validFrom", date(cells.text("validFrom")) != null || cells.text("validFrom").isEmpty(),
				"date-malformed");
		UnitKind kind = kind(cells.text("kind"));
		if (errors.size() == before && kind != null) {
			units.put(id, new Unit(id, cells.text("name"), kind, parentId, aliases(cells.text("aliases")),
					Boolean.parseBoolean(cells.text("office")), date(cells.text("validFrom")), null, null));
		}
	}

	private void check(SheetCells cells, String column, boolean holds, String code) {
		if (!holds) {
			errors.add(cells.error(column, code));
		}
	}

	private static List<String> aliases(String cell) {
		return Arrays.stream(cell.split(";")).map(String::strip).filter((alias) -> !alias.isEmpty()).toList();
	}

	private static @Nullable UnitKind kind(String cell) {
		return Arrays.stream(UnitKind.values()).filter((kind) -> kind.name().equals(cell)).findFirst().orElse(null);
	}

	private static @Nullable LocalDate date(String cell) {
		try {
			return cell.isEmpty() ? null : LocalDate.parse(cell);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
