package io.kehoach.report.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.ReportTemplate;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.TemplateFault;

import org.springframework.stereotype.Service;

/**
 * What the Office does with the form of its official report.
 */
@Service
public class TemplateDesk {

	private static final int MOST_VERSIONS = 200;

	private final ReportTemplates templates;

	private final TemplateForms forms;

	private final BusinessClock clock;

	TemplateDesk(ReportTemplates templates, TemplateForms forms, BusinessClock clock) {
		this.templates = templates;
		this.forms = forms;
		this.clock = clock;
	}

	public List<Stored<ReportTemplate>> list(Scope scope) {
		return this.templates.list(scope);
	}

	public Optional<Stored<ReportTemplate>> find(String id, Scope scope) {
		return this.templates.find(id, scope);
	}

	public byte[] file(Stored<ReportTemplate> template) {
		return this.templates.file(template.id());
	}

	/** A new version with whatever is wrong with it; it is not used yet. */
	public Stored<ReportTemplate> bring(String name, byte[] file, Caller caller) {
		List<TemplateFault> faults = this.forms.faults(file);
		String body = Objects.requireNonNull(caller.actingUnit());
		int version = 1 + this.templates.list(caller.scope())
			.stream()
			.mapToInt((standing) -> standing.state().version())
			.max()
			.orElse(0);
		if (version > MOST_VERSIONS) {
			throw new RuleViolated("too-many-templates");
		}
		try {
			return this.templates.add(ReportTemplate.brought(body, version, name, file.length, caller.subject(),
					this.clock.instant(), faults), file);
		}
		catch (AlreadyExists ex) {
			throw new RuleViolated("template-just-brought");
		}
	}

	public Stored<ReportTemplate> activate(String id, long revision, Caller caller) {
		return this.templates.change(id, caller.scope(), revision,
				(template) -> template.activate(this.clock.instant()));
	}

	public Stored<ReportTemplate> retire(String id, long revision, Caller caller) {
		return this.templates.change(id, caller.scope(), revision, (template) -> template.retire(this.clock.instant()));
	}

	/** What a body's report is written on at a moment; empty for the built-in form. */
	public static Optional<Stored<ReportTemplate>> inUse(List<Stored<ReportTemplate>> all, String unitId,
			Instant then) {
		return all.stream()
			.filter((template) -> template.state().unitId().equals(unitId) && template.state().activatedBy(then))
			.max(Comparator.comparing((template) -> Objects.requireNonNull(template.state().activatedAt())))
			.filter((template) -> !template.state().retiredBy(then));
	}

}
