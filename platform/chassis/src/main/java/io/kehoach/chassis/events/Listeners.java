package io.kehoach.chassis.events;

import java.util.Map;

import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Spring Cloud Stream's consumer bindings, bound when the topics are there instead of
 * during start-up: with the broker down a binding blocks for a minute.
 */
final class Listeners extends InputBindingLifecycle implements BrokerClient {

	Listeners(BindingService bindings, Map<String, Bindable> functions) {
		super(bindings, functions);
	}

	@Override
	public boolean isAutoStartup() {
		return false;
	}

	@Override
	public void connect() {
		start();
	}

	@Override
	public void disconnect() {
		stop();
	}

}
