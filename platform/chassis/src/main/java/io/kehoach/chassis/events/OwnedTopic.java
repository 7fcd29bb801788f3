package io.kehoach.chassis.events;

/**
 * A topic this service owns: it creates it and asserts its shape.
 *
 * @param maxMessageBytes the largest record the broker takes
 */
public record OwnedTopic(String name, int partitions, int maxMessageBytes) {
}
