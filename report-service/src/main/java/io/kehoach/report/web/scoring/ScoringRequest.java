package io.kehoach.report.web.scoring;

import java.math.BigDecimal;
import java.util.List;

import io.kehoach.report.domain.scoring.Entry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person's points. Automatic criteria are left out: the system counts them.
 */
record ScoringRequest(@NotNull(message = "required") @Size(max = 500, message = "too-many") List<@Valid Points> entries,
		@Nullable @Size(max = 2000, message = "text-too-long") String reason) {

	record Points(@NotBlank(message = "required") String criterionId, @NotNull(message = "required") BigDecimal points,
			@Nullable @Size(max = 2000, message = "text-too-long") String reason,
			@Nullable @Size(max = 50, message = "too-many") List<@Valid Proof> evidence) {
	}

	record Proof(@NotNull(message = "required") Entry.Evidence.Kind kind, @NotBlank(message = "required") String ref,
			@NotBlank(message = "required") @Size(max = 500, message = "text-too-long") String label) {

		Entry.Evidence evidence() {
			return new Entry.Evidence(this.kind, this.ref, this.label);
		}

	}

	List<Entry> given() {
		return this.entries.stream().map(ScoringRequest::entry).toList();
	}

	private static Entry entry(Points points) {
		List<Proof> proofs = (points.evidence != null) ? points.evidence : List.of();
		return new Entry(points.criterionId, points.points, points.reason,
				proofs.stream().map(Proof::evidence).toList(), null);
	}

}
