package io.kehoach.task.application;

import java.time.Instant;

import io.kehoach.chassis.scan.VirusScan;

/**
 * A stored file.
 *
 * @param content where the bytes lie
 * @param scan whether somebody looked for malware in it
 */
public record EvidenceFile(String evidenceId, String taskId, String unitId, String issuerUnitId, String name,
		String mediaType, long size, String sha256, String content, VirusScan.Verdict scan, Instant storedAt,
		boolean named) {

}
