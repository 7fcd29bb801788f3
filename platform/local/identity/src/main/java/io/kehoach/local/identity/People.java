package io.kehoach.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The department's people by sign-in name, and the scripts that act like them.
 */
@Component
class People implements UserDetailsService {

	private static final String SCRIPT = "script-";

	private static final String SCRIPT_OF_UNIT = "script-unit-";

	private final Map<String, Person> people = new HashMap<>();

	private final Map<String, String> aliases = new HashMap<>();

	private final String password;

	People(IdentitySettings settings, PasswordEncoder encoder) throws IOException {
		this.password = encoder.encode(settings.password());
		Department department = read();
		department.units().forEach(this::add);
		department.users().forEach(this::add);
	}

	@Override
	public UserDetails loadUserByUsername(String name) {
		String username = this.aliases.getOrDefault(name, name);
		if (!this.people.containsKey(username)) {
			throw UsernameNotFoundException.fromUsername(name);
		}
		return User.withUsername(username).password(this.password).roles("PERSON").build();
	}

	/** The person behind a token's subject: a sign-in name or a script's client id. */
	Optional<Person> find(String subject) {
		if (subject.startsWith(SCRIPT_OF_UNIT)) {
			return Optional.of(ofUnit(subject.substring(SCRIPT_OF_UNIT.length())));
		}
		return Optional.ofNullable(this.people.get(withoutPrefix(subject)));
	}

	/**
	 * Any unit may have its script, also one that joins later; the other scripts are the
	 * department's staff.
	 */
	boolean hasScript(String clientId) {
		return clientId.matches(SCRIPT_OF_UNIT + "[a-z0-9-]{2,40}")
				|| List.of("office", "director", "appraiser", "inspector", "admin")
					.stream()
					.map(SCRIPT::concat)
					.anyMatch(clientId::equals);
	}

	private Person ofUnit(String unit) {
		Person known = this.people.get(unit);
		return (known != null && known.roles().contains("unit")) ? known
				: new Person(unit, unit + "@example.vn", unit, List.of("unit"));
	}

	private static String withoutPrefix(String subject) {
		return subject.startsWith(SCRIPT) ? subject.substring(SCRIPT.length()) : subject;
	}

	private void add(Department.Unit unit) {
		Department.Contact contact = unit.focalPoint();
		if (contact != null) {
			this.people.put(unit.id(), new Person(contact.name(), contact.email(), unit.id(), List.of("unit")));
		}
	}

	private void add(Department.User user) {
		this.people.put(user.username(), new Person(user.name(), user.email(), user.unit(), user.roles()));
		this.aliases.put(user.alias(), user.username());
	}

	private static Department read() throws IOException {
		JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		try (InputStream input = new ClassPathResource("department.json").getInputStream()) {
			return json.readValue(input, Department.class);
		}
	}

}
