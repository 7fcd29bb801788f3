package io.kehoach.plan.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.Source;
import io.kehoach.plan.domain.Standing;
import org.springframework.stereotype.Service;

/**
 * Plans, their versions and the files they came from, as far as the caller may see them.
 */
@Service
public class ReadingPlans {

	private final Plans plans;

	private final PlanVersions versions;

	private final SourceFiles files;

	ReadingPlans(Plans plans, PlanVersions versions, SourceFiles files) {
		this.plans = plans;
		this.versions = versions;
		this.files = files;
	}

	public Stored<Plan> find(String planId, Caller caller) {
		return shown(plans.find(planId, caller).orElseThrow(() -> new NoSuchAggregate("plans")), caller);
	}

	public List<Plans.Listed> list(PlanFilter filter, Caller caller, String after, int limit) {
		return plans.list(filter, caller, after, limit)
			.stream()
			.map((listed) -> new Plans.Listed(shown(listed.plan(), caller), listed.listKey()))
			.toList();
	}

	/** To all who may not open an amendment, the plan has none until it is issued. */
	private static Stored<Plan> shown(Stored<Plan> stored, Caller caller) {
		Plan plan = stored.state();
		boolean staff = (caller.has("office") || caller.has("director")) && plan.unitId().equals(caller.actingUnit());
		boolean own = staff || (caller.has("unit") && plan.unitId().equals(caller.unit()));
		return own ? stored : new Stored<>(stored.id(), stored.revision(), stored.lastSeq(), plan.withoutAmendment());
	}

	/** Every version from the first to the one in force. */
	public List<Plan> versions(String planId, Caller caller) {
		Plan present = find(planId, caller).state();
		int inForce = version(present);
		// An issue that failed after its version was kept leaves the one in force in both
		// places.
		Stream<Plan> former = versions.of(planId).stream().filter((plan) -> version(plan) < inForce);
		return Stream.concat(former, Stream.of(present).filter((plan) -> inForce > 0)).toList();
	}

	public Plan version(String planId, int version, Caller caller) {
		Plan present = find(planId, caller).state();
		Optional<Plan> found = (version == version(present)) ? Optional.of(present) : versions.find(planId, version);
		return found.filter((plan) -> version > 0)
			.map(Plan::withoutAmendment)
			.orElseThrow(() -> new NoSuchAggregate("plan-versions"));
	}

	/** The imported file, byte for byte. */
	public SourceContent source(String planId, Caller caller) {
		Source source = find(planId, caller).state().origin().source();
		if (source == null) {
			throw new NoSuchAggregate("sources");
		}
		return new SourceContent(source, files.read(source.fileId()).orElseThrow(() -> new NoSuchAggregate("sources")));
	}

	/**
	 * The text that was read from the imported file: the spans of provenance count in it.
	 */
	public String sourceText(String planId, Caller caller) {
		Source source = source(planId, caller).source();
		byte[] text = files.read(SourceFiles.textOf(source.fileId())).orElseThrow(() -> new NoSuchAggregate("sources"));
		return new String(text, StandardCharsets.UTF_8);
	}

	private static int version(Plan plan) {
		Standing standing = plan.standing();
		return (standing != null) ? standing.version() : 0;
	}

	/** A file with what is known of it. */
	public record SourceContent(Source source, byte[] content) {
	}

}
