package io.kehoach.report.application;

import java.time.Instant;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ReportTemplate;
import io.kehoach.report.domain.RuleViolated;

import org.springframework.stereotype.Service;

/**
 * The consolidated report as a word processor's document: on the form that was in use
 * when it was published, or on the one in use now while it is a draft.
 */
@Service
public class OfficialForms {

	private final ReportTemplates templates;

	private final TemplateForms forms;

	private final OfficialReport builtIn;

	private final BusinessClock clock;

	OfficialForms(ReportTemplates templates, TemplateForms forms, OfficialReport builtIn, BusinessClock clock) {
		this.templates = templates;
		this.forms = forms;
		this.builtIn = builtIn;
		this.clock = clock;
	}

	public byte[] docx(Consolidation consolidation) {
		Instant published = consolidation.publishedAt();
		Instant then = (published != null) ? published : this.clock.instant();
		return TemplateDesk.inUse(this.templates.list(Scope.everything()), consolidation.unitId(), then)
			.map((template) -> filled(template, consolidation))
			.orElseGet(() -> this.builtIn.docx(consolidation));
	}

	/** On a version that is not in use yet; empty where the caller sees no such one. */
	public Optional<byte[]> tried(String templateId, Consolidation consolidation, Scope scope) {
		return this.templates.find(templateId, scope).map((template) -> {
			if (!template.state().faults().isEmpty()) {
				throw new RuleViolated("template-has-faults");
			}
			return filled(template, consolidation);
		});
	}

	private byte[] filled(Stored<ReportTemplate> template, Consolidation consolidation) {
		return this.forms.filled(this.templates.file(template.id()), consolidation);
	}

}
