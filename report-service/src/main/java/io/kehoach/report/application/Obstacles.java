package io.kehoach.report.application;

import java.util.List;

import io.kehoach.chassis.access.Scope;

/**
 * Reading the pictures of obstacles.
 */
public interface Obstacles {

	/** What a unit raised under a plan, for the system's own filling of reports. */
	List<ObstaclePicture> raisedBy(String planId, String unitId);

	List<ObstaclePicture> inState(String state, String issuer, Scope scope);

}
