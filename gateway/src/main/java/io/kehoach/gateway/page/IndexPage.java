package io.kehoach.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The one HTML page. Its files are addressed by the digest of them all, so a browser may
 * keep them for ever and still never mixes two releases.
 */
@Component
class IndexPage {

	private final String version;

	private final String html;

	IndexPage() throws IOException {
		PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
		this.version = digest(files.getResources("classpath:/web/**/*.*"));
		this.html = files.getResource("classpath:/web/index.html")
			.getContentAsString(StandardCharsets.UTF_8)
			.replace("{version}", this.version);
	}

	String version() {
		return this.version;
	}

	String html() {
		return this.html;
	}

	private static String digest(Resource[] files) throws IOException {
		MessageDigest digest = ContentPolicy.sha256();
		Resource[] inOrder = Arrays.stream(files)
			.sorted(Comparator.comparing(Resource::getDescription))
			.toArray(Resource[]::new);
		for (Resource file : inOrder) {
			digest.update(file.getContentAsByteArray());
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 6);
	}

}
