package io.kehoach.notification.domain;

/**
 * A post of a unit.
 */
public record Addressee(String unitId, Post post) {

	/** The id of the contact that holds the post. */
	public String contactId() {
		return this.unitId + ":" + this.post;
	}

}
