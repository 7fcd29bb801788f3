package io.kehoach.task.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file on its way in. It can break off anywhere and go on from the offset.
 *
 * @param size how many bytes its sender announced
 * @param offset how many of them are stored
 * @param content where the bytes lie
 * @param evidenceId the file it became, null until it is whole
 */
public record Upload(String uploadId, String taskId, String unitId, String issuerUnitId, String name, String mediaType,
		long size, long offset, String content, Instant begunAt, @Nullable String evidenceId) {

	public boolean whole() {
		return this.offset == this.size;
	}

}
