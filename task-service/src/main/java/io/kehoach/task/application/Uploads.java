package io.kehoach.task.application;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.task.domain.Task;

/**
 * Files on their way in, piece by piece.
 */
public interface Uploads {

	/** Begins one, or finds the one that stands under its id. */
	Upload begin(String uploadId, Task task, String name, String mediaType, long size, Instant at);

	Optional<Upload> find(String uploadId, Scope performers);

	/**
	 * Stores what comes, in pieces that each count as soon as they are stored; ends where
	 * the stream ends.
	 * @throws UploadBusy where it stands at another offset or another request is writing
	 * @throws UploadTooLong where more comes than was announced
	 */
	Upload append(Upload upload, InputStream content) throws IOException;

	/** The whole content. */
	InputStream open(Upload whole);

	/** Notes which file it became. */
	void became(Upload whole, String evidenceId);

	/** Drops an upload with its content. */
	void discard(Upload upload);

	/**
	 * Removes one upload that was begun before then; its content too where no file came
	 * of it.
	 */
	boolean removeOneBegun(Instant before);

	/** Another request writes, or wrote, at this place. */
	class UploadBusy extends RuntimeException {

	}

	/** More bytes than were announced. */
	class UploadTooLong extends RuntimeException {

	}

}
