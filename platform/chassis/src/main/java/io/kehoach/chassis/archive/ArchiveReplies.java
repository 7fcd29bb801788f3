package io.kehoach.chassis.archive;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends an archive as a stream, on the request's own thread: an asynchronous answer would
 * be cut off after a while, and the largest archive takes longest.
 */
public final class ArchiveReplies {

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	private ArchiveReplies() {
	}

	/**
	 * @param name what the client is to call the file
	 */
	public static ResponseEntity<Resource> download(Archives archives, Archive archive, String name) {
		return ResponseEntity.ok()
			.contentType(ZIP)
			.contentLength(archive.size())
			.eTag("\"" + archive.sha256() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(new InputStreamResource(() -> archives.open(archive)));
	}

}
