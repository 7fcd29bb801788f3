package io.kehoach.report.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One service's part of an evidence pack; while it is being built only the service is
 * known.
 *
 * @param href where that service serves it
 * @param failure why it could not be built, as a message key
 */
public record PackPart(String service, @Nullable String name, @Nullable String sha256, long size, int files,
		@Nullable String href, @Nullable Instant readyAt, @Nullable String failure) {

	static PackPart waiting(String service) {
		return new PackPart(service, null, null, 0, 0, null, null, null);
	}

	public static PackPart failed(String service, String reason) {
		return new PackPart(service, null, null, 0, 0, null, null, reason);
	}

	public boolean ready() {
		return this.sha256 != null;
	}

}
