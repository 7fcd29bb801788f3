package io.kehoach.report.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.ReportTemplate;

/**
 * The bodies' templates and their files.
 */
public interface ReportTemplates {

	/**
	 * @throws io.kehoach.chassis.outbox.AlreadyExists where somebody has just brought
	 * that version
	 */
	Stored<ReportTemplate> add(ReportTemplate template, byte[] file);

	Optional<Stored<ReportTemplate>> find(String id, Scope scope);

	/** Newest first. */
	List<Stored<ReportTemplate>> list(Scope scope);

	byte[] file(String id);

	Stored<ReportTemplate> change(String id, Scope scope, long revision, UnaryOperator<ReportTemplate> command);

}
