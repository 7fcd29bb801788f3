package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Keeps the tree of units. */
@Service
public class KeepingUnits {

	private final Units units;

	private final Directories directories;

	KeepingUnits(Units units, Directories directories) {
		this.units = units;
		this.directories = directories;
	}

	public Stored<Unit> add(Unit unit, Caller caller) {
		return units.add(placed(unit), caller.actor());
	}

	public Stored<Unit> find(String unitId, Caller caller) {
		return units.find(unitId, caller).orElseThrow(() -> new NoSuchAggregate("units"));
	}

	public List<Stored<Unit>> list(Caller caller, String after, int limit) {
		return units.list(caller, after, limit);
	}

	public Stored<Unit> change(String unitId, Caller caller, long revision, UnaryOperator<Unit> change) {
		return units.change(unitId, caller, revision, (unit) -> placed(change.apply(unit)));
	}

	/** A unit is closed by its last day and never deleted; its history keeps its name. */
	public Stored<Unit> close(String unitId, Caller caller, long revision, LocalDate on, @Nullable String successorId) {
		if (successorId != null) {
			requireSuccessor(successorId, unitId);
		}
		return units.change(unitId, caller, revision, (unit) -> unit.closed(on, successorId));
	}

	/** It must exist, and must not itself have gone into the unit that closes. */
	private void requireSuccessor(String successorId, String unitId) {
		Directory directory = directories.directory();
		if (directory.unit(successorId).isEmpty()) {
			throw unknown("/successorId");
		}
		if (directory.successors(successorId).contains(unitId)) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-cycle").withError("/successorId", "unit-cycle");
		}
	}

	/** Its parent must exist and must not lie below it. */
	private Unit placed(Unit unit) {
		String parentId = unit.parentId();
		if (parentId != null) {
			Directory directory = directories.directory();
			if (directory.unit(parentId).isEmpty()) {
				throw unknown("/parentId");
			}
			if (parentId.equals(unit.unitId()) || directory.isUnder(parentId, unit.unitId())) {
				throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-cycle").withError("/parentId", "unit-cycle");
			}
		}
		return unit;
	}

	private static Problem unknown(String pointer) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-unknown").withError(pointer, "unit-unknown");
	}

}
