package io.kehoach.local;

import java.nio.file.Path;
import java.util.List;

/**
 * Something a child JVM can run.
 *
 * @param home a folder of its own that changes only with its content
 */
record Program(Path home, List<Path> classPath, String mainClass) {

}
