package io.kehoach.report.openxml;

/**
 * A file that is not taken, told before anything in it was read.
 */
public final class UnsafePackage extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Why why;

	UnsafePackage(Why why) {
		super(why.code());
		this.why = why;
	}

	public UnsafePackage(Why why, Throwable cause) {
		super(why.code(), cause);
		this.why = why;
	}

	public Why why() {
		return this.why;
	}

	/** What is wrong with it. */
	public enum Why {

		UNREADABLE("unreadable"), TOO_LARGE("too-large"), ACTIVE_CONTENT("active-content");

		private final String code;

		Why(String code) {
			this.code = code;
		}

		/** The end of the problem's code. */
		public String code() {
			return this.code;
		}

	}

}
