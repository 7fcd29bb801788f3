package io.kehoach.report.domain;

/**
 * The present state does not allow the command. The code names the rule and is stable.
 */
public final class RuleViolated extends RuntimeException {

	private final String code;

	public RuleViolated(String code) {
		super(code);
		this.code = code;
	}

	public static void require(boolean allowed, String code) {
		if (!allowed) {
			throw new RuleViolated(code);
		}
	}

	public String code() {
		return this.code;
	}

}
