package io.kehoach.gateway.routing;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much a call may send and how long a service may take to begin its answer; the first
 * path that matches counts. A time of zero means no end: a stream.
 */
@ConfigurationProperties("kehoach")
record Limits(List<Limit> limits) {

	Limit of(String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.limits.stream()
			.filter((limit) -> limit.pattern().matches(parsed))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("kehoach.limits must end with /**"));
	}

	record Limit(String path, DataSize body, Duration time, PathPattern pattern) {

		@ConstructorBinding
		Limit(String path, DataSize body, Duration time) {
			this(path, body, time, PathPatternParser.defaultInstance.parse(path));
		}

	}

}
