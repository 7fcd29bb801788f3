package io.kehoach.chassis.events;

/**
 * What needs the broker and its topics to be there before it starts.
 */
interface BrokerClient {

	void connect();

	void disconnect();

}
