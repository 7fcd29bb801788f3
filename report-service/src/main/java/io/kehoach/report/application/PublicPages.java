package io.kehoach.report.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.PublicPage;

/**
 * The public pages; a page's id is the last part of its address.
 */
public interface PublicPages {

	Stored<PublicPage> add(String slug, PublicPage page);

	List<Stored<PublicPage>> ofPlan(String planId, Scope scope);

	Stored<PublicPage> change(String slug, Scope scope, long revision, UnaryOperator<PublicPage> command);

	/** What anybody may read. */
	Optional<PublicPage> shown(String slug);

}
