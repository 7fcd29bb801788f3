package io.kehoach.local;

/**
 * When a part starts and stops. A wave starts together when the wave before it is ready;
 * stages stop one after the other, last first. Services come up without mail and
 * identity, so these start beside them.
 */
enum Stage {

	STORE(1), BROKER(1), NEIGHBOURS(2), SERVICES(2), ENTRANCE(2);

	static final int WAVES = 2;

	private final int wave;

	Stage(int wave) {
		this.wave = wave;
	}

	int wave() {
		return this.wave;
	}

}
