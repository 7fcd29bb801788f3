package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which unit has issued the plan it was asked to derive, and which row nobody has
 * answered.
 */
public record Coverage(List<UnitAnswer> units, List<RowAnswer> rows) {

	public Coverage {
		units = List.copyOf(units);
		rows = List.copyOf(rows);
	}

	/**
	 * What a unit has made of the duty to derive a plan; missing where its day has passed
	 * without one.
	 */
	public record UnitAnswer(String unitId, @Nullable LocalDate due, @Nullable String planId,
			@Nullable PlanStatus status, @Nullable Instant issuedAt, boolean missing) {
	}

	/**
	 * How many of the units a row addresses have it in a plan of their own, and who has
	 * not.
	 */
	public record RowAnswer(String itemId, int addressed, int answered, List<String> waiting) {
	}

	public static Coverage of(Plan parent, Collection<Plan> derived, LocalDate today) {
		Map<String, Plan> byUnit = new TreeMap<>();
		derived.stream()
			.filter((plan) -> plan.status() != PlanStatus.CANCELLED)
			.forEach((plan) -> byUnit.put(plan.unitId(), plan));
		Map<String, Optional<LocalDate>> asked = derivingUnits(parent);
		List<UnitAnswer> units = asked.entrySet()
			.stream()
			.map((entry) -> unit(entry.getKey(), entry.getValue().orElse(null), byUnit.get(entry.getKey()), today))
			.toList();
		return new Coverage(units,
				parent.content()
					.body()
					.items()
					.stream()
					.map((item) -> row(parent, item, asked.keySet(), byUnit))
					.toList());
	}

	private static UnitAnswer unit(String unitId, @Nullable LocalDate due, @Nullable Plan own, LocalDate today) {
		Standing standing = (own != null) ? own.standing() : null;
		boolean missing = standing == null && due != null && due.isBefore(today);
		return new UnitAnswer(unitId, due, (own != null) ? own.planId() : null, (own != null) ? own.status() : null,
				(standing != null) ? standing.issuedAt() : null, missing);
	}

	static Map<String, Optional<LocalDate>> derivingUnits(Plan parent) {
		Map<String, Optional<LocalDate>> units = new TreeMap<>();
		parent.content()
			.body()
			.responsibilities()
			.forEach((responsibility) -> responsibility.duties().forEach((duty) -> {
				if (duty.kind() == DutyKind.DERIVE_PLAN && responsibility.unit() != null) {
					parent.units(responsibility.unit())
						.forEach((unit) -> units.put(unit, Optional.ofNullable(duty.due())));
				}
			}));
		return units;
	}

	private static RowAnswer row(Plan parent, PlanItem item, Set<String> asked, Map<String, Plan> byUnit) {
		List<String> addressed = asked.stream().filter((unit) -> Deriving.addresses(parent, item, unit)).toList();
		List<String> waiting = addressed.stream().filter((unit) -> !answers(byUnit.get(unit), item.itemId())).toList();
		return new RowAnswer(item.itemId(), addressed.size(), addressed.size() - waiting.size(), waiting);
	}

	private static boolean answers(@Nullable Plan own, String itemId) {
		return own != null && own.standing() != null
				&& own.content().body().items().stream().anyMatch((item) -> item.itemId().equals(itemId));
	}

}
