package io.kehoach.task.application;

import java.io.UncheckedIOException;

import io.kehoach.chassis.jobs.JobFailed;

import org.springframework.dao.DataAccessException;

/**
 * This service's part of an evidence pack, which could not be built.
 *
 * @param reason why, as a message key
 */
public record FailedPart(String packId, String planId, String bodyId, String reason) {

	static FailedPart of(PackRequest request, RuntimeException cause) {
		return new FailedPart(request.id(), request.planId(), request.bodyId(), reason(cause));
	}

	private static String reason(RuntimeException cause) {
		return switch (cause) {
			case JobFailed told -> String.valueOf(told.getMessage());
			case UncheckedIOException unreadable -> "file-unreadable";
			case DataAccessException away -> "store-unavailable";
			default -> "internal-error";
		};
	}

	/** Apart from the part itself, which another try may still bring. */
	public String id() {
		return BuiltPart.id(this.packId) + ":failed";
	}

}
