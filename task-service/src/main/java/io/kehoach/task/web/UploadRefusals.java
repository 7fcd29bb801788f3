package io.kehoach.task.web;

import java.io.IOException;
import java.time.Duration;

import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.TaskRuleViolated;

import org.springframework.http.HttpStatus;

/**
 * Says why a file is not taken.
 */
final class UploadRefusals {

	private static final long MEBIBYTE = 1024 * 1024;

	private static final Duration LATER = Duration.ofSeconds(10);

	private UploadRefusals() {
	}

	static <T> T explained(Step<T> step) throws IOException {
		try {
			return step.take();
		}
		catch (TaskRuleViolated violated) {
			throw Problem.of(status(violated.code()), violated.code(), EvidenceFiles.LARGEST / MEBIBYTE);
		}
		catch (Uploads.UploadBusy ex) {
			throw Problem.of(HttpStatus.CONFLICT, "upload-offset");
		}
		catch (Uploads.UploadTooLong ex) {
			throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "upload-too-long");
		}
		catch (VirusScan.ScanUnavailable ex) {
			throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "virus-scan-away").retryAfter(LATER);
		}
	}

	private static HttpStatus status(String code) {
		return switch (code) {
			case "evidence-type" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case "evidence-empty" -> HttpStatus.BAD_REQUEST;
			case "evidence-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
			default -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

	/** A step of taking a file in. */
	@FunctionalInterface
	interface Step<T> {

		T take() throws IOException;

	}

}
