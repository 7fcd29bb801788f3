package io.kehoach.notification.domain;

/**
 * What is still to be done with a notification; absent once nothing is. The sparse index
 * on it keeps the sweeps short however long the history grows.
 */
public enum Queue {

	/** Waits to be taken into a digest. */
	DIGEST,
	/** A digest that is taking in what it covers. */
	GATHER,
	/** Waits to be sent as a mail of its own. */
	MAIL,
	/** The outcome is known and has to be passed on. */
	SETTLE

}
