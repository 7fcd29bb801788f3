package io.kehoach.notification.application;

/**
 * Everything a mail would have said has been done in the meantime. An empty digest is not
 * sent.
 */
public class NothingToSay extends RuntimeException {

	public NothingToSay(String id) {
		super(id);
	}

}
