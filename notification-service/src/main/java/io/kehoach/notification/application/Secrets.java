package io.kehoach.notification.application;

/**
 * Keys this service made for itself, the same for every instance and after every restart.
 */
public interface Secrets {

	byte[] secret(String name);

}
