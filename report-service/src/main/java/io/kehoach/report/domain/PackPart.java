package io.kehoach.report.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One service's part of an evidence pack; while it is being built only the service is
 * known.
 *
 * @param href where that service serves it
 */
public record PackPart(String service, @Nullable String name, @Nullable String sha256, long size, int files,
		@Nullable String href, @Nullable Instant readyAt) {

	static PackPart waiting(String service) {
		return new PackPart(service, null, null, 0, 0, null, null);
	}

	public boolean ready() {
		return this.sha256 != null;
	}

}
