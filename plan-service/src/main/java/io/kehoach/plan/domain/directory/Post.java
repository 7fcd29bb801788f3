package io.kehoach.plan.domain.directory;

/** The two posts of a unit that mail is sent to. */
public enum Post {

	FOCAL_POINT, HEAD

}
