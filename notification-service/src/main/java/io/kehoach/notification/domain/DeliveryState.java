package io.kehoach.notification.domain;

/**
 * How far a notification has come. A notification inside a digest shares the digest's
 * fate.
 */
public enum DeliveryState {

	CREATED, WAITING_FOR_ADDRESS, SENDING, DELIVERED, TEMPORARY_FAILURE, PERMANENT_FAILURE, EXPIRED

}
