package io.kehoach.chassis.claims;

import org.bson.Document;

/**
 * A document someone may work on now. Only updates that carry the token count.
 */
public record Claimed(String collection, Object id, String token, Document document) {
}
