package io.kehoach.report.web;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.ReportTemplate;
import io.kehoach.report.domain.TemplateFault;
import org.jspecify.annotations.Nullable;

/**
 * A template without its file.
 */
record TemplateResource(String id, long revision, int version, String name, int size, String by, Instant at,
		List<TemplateFault> faults, @Nullable Instant activatedAt, @Nullable Instant retiredAt) {

	static TemplateResource of(Stored<ReportTemplate> stored) {
		ReportTemplate template = stored.state();
		return new TemplateResource(stored.id(), stored.revision(), template.version(), template.name(),
				template.size(), template.by(), template.at(), template.faults(), template.activatedAt(),
				template.retiredAt());
	}

}
