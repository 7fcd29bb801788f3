package io.kehoach.chassis.outbox;

/**
 * A fact to publish, already in wire form.
 *
 * @param type name without prefix and version, such as {@code thing.created}
 * @param schemaVersion the contract's major version
 * @param payload a record that serialises to the contract's JSON object
 */
public record OutgoingEvent(String type, int schemaVersion, Object payload) {
}
