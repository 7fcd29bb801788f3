package io.kehoach.local;

/**
 * A port that a part listens on, and the property that moves it elsewhere.
 */
record Port(String name, int number) {

	String property() {
		return Ports.PREFIX + this.name;
	}

}
