package io.kehoach.plan.application;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import org.springframework.stereotype.Service;

/**
 * Adds and changes many units at once. Nothing is written while the sheet has an error; a
 * sheet that was carried out half, because the process died, is simply sent again.
 */
@Service
public class ImportingUnits {

	private final Units units;

	private final Directories directories;

	ImportingUnits(Units units, Directories directories) {
		this.units = units;
		this.directories = directories;
	}

	/** Tells what the sheet would do, and what is wrong with it. */
	public SheetOutcome check(String csv) {
		Directory directory = directories.directory();
		UnitSheet sheet = UnitSheet.read(csv, directory);
		return outcome(true, sheet, directory);
	}

	public SheetOutcome carryOut(String csv, Caller caller) {
		Directory directory = directories.directory();
		UnitSheet sheet = UnitSheet.read(csv, directory);
		SheetOutcome.refuse(sheet.errors());
		sheet.units().forEach((unit) -> write(unit, directory, caller));
		return outcome(false, sheet, directory);
	}

	private void write(Unit unit, Directory directory, Caller caller) {
		if (directory.unit(unit.unitId()).isEmpty()) {
			units.add(unit, caller.actor());
		}
		else {
			units.follow(unit.unitId(), caller.actor(), (standing) -> merged(standing, unit));
		}
	}

	private static SheetOutcome outcome(boolean checked, UnitSheet sheet, Directory directory) {
		List<Unit> known = sheet.units().stream().filter((unit) -> directory.unit(unit.unitId()).isPresent()).toList();
		long unchanged = known.stream()
			.filter((unit) -> directory.unit(unit.unitId()).filter((it) -> merged(it, unit).equals(it)).isPresent())
			.count();
		return new SheetOutcome(checked, sheet.units().size() - known.size(), Math.toIntExact(known.size() - unchanged),
				Math.toIntExact(unchanged), sheet.errors());
	}

	/** A unit's end is a command of its own; a sheet does not undo it. */
	private static Unit merged(Unit standing, Unit sheet) {
		return new Unit(sheet.unitId(), sheet.name(), sheet.kind(), sheet.parentId(), sheet.aliases(), sheet.office(),
				(sheet.validFrom() != null) ? sheet.validFrom() : standing.validFrom(), standing.validTo(),
				standing.successorId());
	}

}
