package io.kehoach.chassis.web;

/**
 * Implemented by a service that keeps pictures of others' aggregates: how far each has
 * been applied, so that a reader can wait for its own write.
 */
public interface AppliedSequences {

	/** The newest sequence applied for the aggregate, 0 where it is not known. */
	long applied(String aggregateId);

}
