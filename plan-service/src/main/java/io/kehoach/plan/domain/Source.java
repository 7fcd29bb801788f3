package io.kehoach.plan.domain;

/** The file that a plan was read from, kept as it came. */
public record Source(String fileId, String sha256, String mediaType, String name, long size) {

}
