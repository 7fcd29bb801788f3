package io.kehoach.local.identity;

import java.util.List;
import java.util.Map;

/**
 * What a token says about the one who acts, apart from its subject.
 */
record Person(String name, String email, String unit, List<String> roles) {

	/** Here an inspection never ends; elsewhere an administrator gives it a last day. */
	private static final String UNTIL = "2099-12-31";

	Map<String, Object> claims() {
		return Map.of("name", this.name, "email", this.email, "unit", this.unit, "roles", this.roles, "access_until",
				UNTIL);
	}

}
