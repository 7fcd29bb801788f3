package io.kehoach.plan.application;

import java.util.List;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.UnitGroup;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Keeps the named queries over the directory. */
@Service
public class KeepingGroups {

	private final UnitGroups groups;

	private final Directories directories;

	private final BusinessClock clock;

	KeepingGroups(UnitGroups groups, Directories directories, BusinessClock clock) {
		this.groups = groups;
		this.directories = directories;
		this.clock = clock;
	}

	public Stored<UnitGroup> add(UnitGroup group, Caller caller) {
		return groups.add(rooted(group), caller.actor());
	}

	public Stored<UnitGroup> find(String groupId, Caller caller) {
		return groups.find(groupId, caller).orElseThrow(() -> new NoSuchAggregate("unit-groups"));
	}

	public List<Stored<UnitGroup>> list(Caller caller, String after, int limit) {
		return groups.list(caller, after, limit);
	}

	public Stored<UnitGroup> change(String groupId, Caller caller, long revision, UnaryOperator<UnitGroup> change) {
		return groups.change(groupId, caller, revision, (group) -> rooted(change.apply(group)));
	}

	/** Who belongs to a group today. */
	public List<String> members(UnitGroup group) {
		return directories.directory().members(group, clock.today());
	}

	private UnitGroup rooted(UnitGroup group) {
		String under = group.query().under();
		if (under != null && directories.directory().unit(under).isEmpty()) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-unknown")
				.withError("/query/under", "unit-unknown");
		}
		return group;
	}

}
