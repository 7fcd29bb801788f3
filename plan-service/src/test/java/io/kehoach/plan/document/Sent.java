package io.kehoach.plan.document;

/** A file as it is uploaded. */
record Sent(String mediaType, byte[] content) {

}
