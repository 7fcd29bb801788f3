package io.kehoach.chassis.archive;

/**
 * A finished archive as it lies in the store.
 *
 * @param upload where its bytes lie
 * @param files how many it holds, the manifest not counted
 */
public record Archive(String id, String upload, String sha256, long size, int files) {
}
