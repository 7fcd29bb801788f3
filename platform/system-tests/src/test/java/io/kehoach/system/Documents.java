package io.kehoach.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plan documents that journeys start from. */
final class Documents {

	private static final Path SAMPLE = Path.of("plan-service/src/main/resources/samples/ke-hoach-mau-2023.txt");

	private static final Path REAL = Path.of("../shared/documents/hai-phong-dan-van-2023.txt");

	private Documents() {
	}

	static byte[] sample() throws IOException {
		return Files.readAllBytes(samplePath());
	}

	/** The project's own sample, as a person picks it from a folder. */
	static Path samplePath() {
		return RunningSystem.root().resolve(SAMPLE);
	}

	/** The project's own sample, and beside it the real plan where it is at hand. */
	static List<Path> all() {
		List<Path> documents = new ArrayList<>(List.of(RunningSystem.root().resolve(SAMPLE)));
		Path real = RunningSystem.root().resolve(REAL).normalize();
		if (Files.exists(real)) {
			documents.add(real);
		}
		else {
			System.out
				.println("The Hải Phòng plan is not at hand (" + REAL + "): the journey runs on the sample only.");
		}
		return documents;
	}

}
