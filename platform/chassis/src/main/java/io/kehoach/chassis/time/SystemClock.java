package io.kehoach.chassis.time;

import java.time.InstantSource;

/**
 * The real clock (UTC) of claims, back-off, token expiry and logs.
 */
public interface SystemClock extends InstantSource {

}
