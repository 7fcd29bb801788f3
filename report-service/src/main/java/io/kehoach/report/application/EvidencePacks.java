package io.kehoach.report.application;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.EvidencePack;
import io.kehoach.report.domain.PackPart;

/**
 * The evidence packs' indexes. A pack belongs to the body whose plan it is about.
 */
public interface EvidencePacks {

	/** Stores the pack; the parts are built by whoever hears of it. */
	Stored<EvidencePack> add(String id, EvidencePack requested, Actor actor);

	/**
	 * Notes a part that is there or has failed; a repeat, or a part of an unknown pack,
	 * changes nothing.
	 */
	void told(String id, PackPart part);

	Optional<Stored<EvidencePack>> find(String id, Scope scope);

	/** The newest first. */
	List<Stored<EvidencePack>> ofPlan(String planId, Scope scope);

}
