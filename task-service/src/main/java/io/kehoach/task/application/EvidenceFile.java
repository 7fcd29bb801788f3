package io.kehoach.task.application;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param content where the bytes lie
 */
public record EvidenceFile(String evidenceId, String taskId, String unitId, String issuerUnitId, String name,
		String mediaType, long size, String sha256, String content, Instant storedAt, boolean named) {

}
