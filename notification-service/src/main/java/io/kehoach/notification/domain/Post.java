package io.kehoach.notification.domain;

/**
 * To whom in a unit: mail goes to a post, never to a person, so that a change of staff
 * changes nothing else.
 */
public enum Post {

	FOCAL_POINT, HEAD

}
