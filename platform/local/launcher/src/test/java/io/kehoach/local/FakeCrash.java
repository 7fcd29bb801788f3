package io.kehoach.local;

/**
 * A program that cannot start.
 */
public final class FakeCrash {

	private FakeCrash() {
	}

	public static void main(String[] args) {
		throw new IllegalStateException("the disk is full");
	}

}
