package io.kehoach.local.identity;

import java.util.List;
import java.util.Map;

/**
 * What a token says about the one who acts, apart from its subject.
 */
record Person(String name, String email, String unit, List<String> roles) {

	Map<String, Object> claims() {
		return Map.of("name", this.name, "email", this.email, "unit", this.unit, "roles", this.roles);
	}

}
