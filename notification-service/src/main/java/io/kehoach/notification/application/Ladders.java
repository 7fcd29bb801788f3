package io.kehoach.notification.application;

import java.util.List;
import java.util.Map;

import io.kehoach.notification.domain.Ladder;
import io.kehoach.notification.domain.Step;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The ladders by name, from configuration: a body may change every step without touching
 * code.
 */
@ConfigurationProperties("kehoach")
public record Ladders(Map<String, List<Step>> ladders) {

	public Ladders {
		ladders = Map.copyOf(ladders);
	}

	/** A name nobody configured is a ladder without steps. */
	public Ladder named(String name) {
		return new Ladder(this.ladders.getOrDefault(name, List.of()));
	}

}
