package io.kehoach.report.domain;

/**
 * The address under which anybody may read how far a plan is. A plan is on no such page
 * until its body says so.
 *
 * @param shown whether it may be read now
 */
public record PublicPage(String planId, String bodyId, boolean shown) {

	public PublicPage show() {
		return new PublicPage(this.planId, this.bodyId, true);
	}

	public PublicPage hide() {
		return new PublicPage(this.planId, this.bodyId, false);
	}

}
