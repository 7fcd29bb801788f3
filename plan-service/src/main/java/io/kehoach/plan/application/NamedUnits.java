package io.kehoach.plan.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.Row;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Folded;
import io.kehoach.plan.domain.directory.Resolver;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Checks the units that a person names in a plan, and remembers what a printed name was
 * taken for.
 */
@Component
class NamedUnits {

	/**
	 * "Các đơn vị liên quan" means somebody else in every document: a choice for it is
	 * never remembered.
	 */
	private static final String WHOEVER_IS_CONCERNED = "lien quan";

	private final Directories directories;

	private final Units units;

	private final UnitGroups groups;

	private final BusinessClock clock;

	NamedUnits(Directories directories, Units units, UnitGroups groups, BusinessClock clock) {
		this.directories = directories;
		this.units = units;
		this.groups = groups;
		this.clock = clock;
	}

	Header checked(Header header) {
		List<String> unknown = new ArrayList<>();
		unit(directories.directory(), header.issuer().unitId(), "/issuer/unitId", unknown);
		refuse(unknown);
		return header;
	}

	/**
	 * In the cells touched every unit must exist; names without a choice are looked up in
	 * the directory.
	 */
	Row checked(Row row, List<String> cells, String by) {
		Directory directory = directories.directory();
		Resolver resolver = new Resolver(directory, by, clock.today());
		List<String> unknown = new ArrayList<>();
		Touched touched = new Touched(resolver, cells, unknown);
		Row checked = switch (row) {
			case PlanItem item -> item.withLead(lead(touched.party(item.lead(), "lead")))
				.withCoordinating(touched.party(item.coordinating(), "coordinating"));
			case Responsibility it -> it.withUnit(touched.party(it.unit(), "unit"));
			case ReportDefinition it ->
				it.withParties(touched.party(it.reporters(), "reporters"), touched.party(it.receiver(), "receiver"));
			case Recipient recipient -> {
				unit(directory, recipient.unitId(), "/unitId", unknown);
				yield recipient;
			}
			case Duty duty -> duty;
		};
		refuse(unknown);
		return checked;
	}

	/**
	 * One printed name, one choice: the next document that prints it needs nobody. It is
	 * the Office that confirms what a name means.
	 */
	void remember(Row row, List<String> cells, Caller caller) {
		if (!caller.role().equals("office")) {
			return;
		}
		Map<String, @Nullable Party> parties = new HashMap<>();
		switch (row) {
			case PlanItem item -> {
				parties.put("lead", item.lead());
				parties.put("coordinating", item.coordinating());
			}
			case Responsibility it -> parties.put("unit", it.unit());
			case ReportDefinition it -> parties.put("reporters", it.reporters());
			case Recipient recipient -> {
				// A recipient line names a unit by its id, not by a party.
			}
			case Duty duty -> {
				// A regular duty names nobody.
			}
		}
		cells.forEach((cell) -> remember(parties.get(cell), caller));
	}

	/** Beside names that are known already, one name and one choice belong together. */
	private void remember(@Nullable Party party, Caller caller) {
		if (party == null) {
			return;
		}
		Directory directory = directories.directory();
		String body = String.valueOf(caller.actingUnit());
		Resolver resolver = new Resolver(directory, body, clock.today());
		List<String> open = party.parts().stream().filter((part) -> !resolver.knows(part)).toList();
		Party known = resolver.resolve(Party.printed(party.text(), party.parts()));
		List<String> unitIds = without(party.unitIds(), known.unitIds());
		List<String> groupIds = without(party.groupIds(), known.groupIds());
		if (open.size() != 1 || unitIds.size() + groupIds.size() != 1
				|| Folded.of(open.getFirst()).contains(WHOEVER_IS_CONCERNED)) {
			return;
		}
		String name = open.getFirst();
		unitIds.stream()
			.filter((unitId) -> directory.unit(unitId).filter((it) -> it.kind() == UnitKind.OUTSIDE).isPresent()
					|| isOf(body, unitId, directory))
			.forEach((unitId) -> units.follow(unitId, caller.actor(), (unit) -> unit.alsoCalled(name)));
		groupIds.stream()
			.filter((groupId) -> directory.group(groupId)
				.map((group) -> group.query().under())
				.filter((under) -> isOf(body, under, directory))
				.isPresent())
			.forEach((groupId) -> groups.follow(groupId, caller.actor(), (group) -> group.alsoCalled(name)));
	}

	/** Other bodies have their own names for what is theirs. */
	private static boolean isOf(String body, String unitId, Directory directory) {
		return unitId.equals(body) || directory.isUnder(unitId, body);
	}

	private static List<String> without(List<String> chosen, List<String> known) {
		return chosen.stream().filter((id) -> !known.contains(id)).toList();
	}

	private static @Nullable Party lead(@Nullable Party lead) {
		return (lead != null && lead.resolved()) ? lead.withMode(lead.modeOrDefault()) : lead;
	}

	private static void unit(Directory directory, @Nullable String unitId, String path, List<String> unknown) {
		if (unitId != null && directory.unit(unitId).isEmpty()) {
			unknown.add(path);
		}
	}

	private static void refuse(List<String> unknown) {
		if (!unknown.isEmpty()) {
			Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-unknown");
			unknown.forEach((path) -> problem.withError(path, "unit-unknown"));
			throw problem;
		}
	}

	/** The parties of a row that an edit touches; an added row is touched as a whole. */
	private record Touched(Resolver resolver, List<String> cells, List<String> unknown) {

		@Nullable Party party(@Nullable Party party, String cell) {
			if (party == null || !(cells.contains(cell) || cells.contains(""))) {
				return party;
			}
			if (!party.namesSomebody()) {
				return resolver.resolve(party);
			}
			String path = "/" + cell;
			party.unitIds().forEach((unitId) -> unit(resolver.directory(), unitId, path + "/unitIds", unknown));
			if (party.groupIds().stream().anyMatch((groupId) -> resolver.directory().group(groupId).isEmpty())) {
				unknown.add(path + "/groupIds");
			}
			return party.settled();
		}

	}

}
