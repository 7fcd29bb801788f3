package io.kehoach.local;

import java.util.Properties;

/**
 * Every port of the system: its default, moved by {@code kehoach.ports.offset} or by its
 * own property.
 */
final class Ports {

	static final String PREFIX = "kehoach.ports.";

	private final Properties properties;

	private final int offset;

	Ports(Properties properties) {
		this.properties = properties;
		this.offset = number(properties.getProperty(PREFIX + "offset", ""), 0);
	}

	Port gateway() {
		return port("gateway", 8080);
	}

	Port gatewayManagement() {
		return port("gateway-management", 9080);
	}

	/** Service number 1 to 4. */
	Port service(String name, int number) {
		return port(name, 8080 + number);
	}

	Port management(String name, int number) {
		return port(name + "-management", 9080 + number);
	}

	Port clock(String name, int number) {
		return port(name + "-clock", 8180 + number);
	}

	Port identity() {
		return port("identity", 9000);
	}

	Port broker() {
		return port("broker", 9092);
	}

	Port brokerController() {
		return port("broker-controller", 9093);
	}

	Port store() {
		return port("store", 27017);
	}

	Port smtp() {
		return port("smtp", 1025);
	}

	Port mailbox() {
		return port("mailbox", 8025);
	}

	Port control() {
		return port("control", 8099);
	}

	private Port port(String name, int standard) {
		return new Port(name, number(this.properties.getProperty(PREFIX + name, ""), standard + this.offset));
	}

	private static int number(String value, int otherwise) {
		return value.isBlank() ? otherwise : Integer.parseInt(value.strip());
	}

}
