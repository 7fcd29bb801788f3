package io.kehoach.chassis.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The union of what each of the caller's roles grants.
 */
final class GrantedScope implements Scope {

	private final List<Grant> grants;

	private final UnitTree tree;

	/** A request asks more than once, and finding them means going through all units. */
	private volatile @Nullable Set<String> unitIds;

	GrantedScope(List<Grant> grants, UnitTree tree) {
		this.grants = grants;
		this.tree = tree;
	}

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
		Set<String> found = this.unitIds;
		if (found == null) {
			found = find();
			this.unitIds = found;
		}
		return found;
	}

	private Set<String> find() {
		Set<String> units = new TreeSet<>();
		this.grants.stream()
			.filter((grant) -> grant.relations().contains(Relation.OWN))
			.forEach((grant) -> units.add(grant.unit()));
		if (!this.grants.stream().allMatch((grant) -> grant.relations().equals(EnumSet.of(Relation.OWN)))) {
			this.tree.all().stream().map(UnitNode::id).filter(this::includes).forEach(units::add);
		}
		return Collections.unmodifiableSet(units);
	}

	/**
	 * @param unit the unit a role acts for
	 * @param relations how that unit may be related to the resource's
	 */
	record Grant(String role, String unit, Set<Relation> relations) {
	}

}
