package io.kehoach.chassis.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The union of what each of the caller's roles grants.
 */
record GrantedScope(List<Grant> grants, UnitTree tree) implements Scope {

	@Override
	public boolean includes(String unitId) {
		return this.grants.stream()
			.anyMatch((grant) -> grant.relations().contains(Relation.between(grant.unit(), unitId, this.tree)));
	}

	@Override
	public boolean all() {
		return this.grants.stream().anyMatch((grant) -> grant.relations().containsAll(EnumSet.allOf(Relation.class)));
	}

	@Override
	public Set<String> unitIds() {
		Set<String> units = new TreeSet<>();
		this.grants.stream()
			.filter((grant) -> grant.relations().contains(Relation.OWN))
			.forEach((grant) -> units.add(grant.unit()));
		this.tree.all().stream().map(UnitNode::id).filter(this::includes).forEach(units::add);
		return units;
	}

	/**
	 * @param unit the unit a role acts for
	 * @param relations how that unit may be related to the resource's
	 */
	record Grant(String role, String unit, Set<Relation> relations) {
	}

}
