package io.kehoach.chassis.access;

/**
 * The organisation as this service knows it; each service keeps its own copy.
 */
public interface Organisation {

	/** As it is now. Every request asks, so it has to be at hand. */
	UnitTree tree();

}
