package io.kehoach.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process of the system.
 *
 * @param module the folder of the module whose boot jar it runs
 * @param heap largest heap in MiB
 * @param properties system properties of its JVM
 * @param environment added to the launcher's own
 * @param clockPort where its business clock is moved, if it has one
 */
record Part(String name, String module, Stage stage, int heap, List<Port> ports, Readiness readiness,
		Map<String, String> properties, Map<String, String> environment, Optional<Port> clockPort) {

	/** Where people or programs reach it: its first port. */
	Port mainPort() {
		return this.ports.getFirst();
	}

}
