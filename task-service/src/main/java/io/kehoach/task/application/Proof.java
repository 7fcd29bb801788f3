package io.kehoach.task.application;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.kehoach.chassis.access.Scope;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Evidence;
import io.kehoach.task.domain.TaskRuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns what a command names as evidence into what the task keeps of it.
 */
@Component
public class Proof {

	private final EvidenceFiles files;

	Proof(EvidenceFiles files) {
		this.files = files;
	}

	List<Evidence> named(String taskId, List<Named> named, Act act) {
		return named.stream().map((one) -> evidence(taskId, one, act)).toList();
	}

	private Evidence evidence(String taskId, Named named, Act act) {
		if (named.evidenceId() != null) {
			return file(taskId, named.evidenceId(), named, act);
		}
		if (named.link() == null || !isWebAddress(named.link())) {
			throw new TaskRuleViolated("evidence-link-invalid");
		}
		String id = UUID.nameUUIDFromBytes(named.link().getBytes(StandardCharsets.UTF_8)).toString();
		return new Evidence("link-" + id, (named.title() != null) ? named.title() : named.link(), named.link(), null,
				null, null, named.provesOn(), act.at());
	}

	private Evidence file(String taskId, String evidenceId, Named named, Act act) {
		EvidenceFile file = this.files.find(evidenceId, Scope.everything())
			.filter((found) -> found.taskId().equals(taskId))
			.orElseThrow(() -> new TaskRuleViolated("evidence-unknown"));
		this.files.named(evidenceId);
		return new Evidence(evidenceId, (named.title() != null) ? named.title() : file.name(), null, file.sha256(),
				file.mediaType(), file.size(), named.provesOn(), act.at());
	}

	/** Anything but a web address could run something when it is opened. */
	private static boolean isWebAddress(String link) {
		try {
			URI uri = URI.create(link);
			return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Evidence as a command names it: a stored file or a link.
	 */
	public record Named(@Nullable String evidenceId, @Nullable String link, @Nullable String title,
			@Nullable LocalDate provesOn) {

	}

}
