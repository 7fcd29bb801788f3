package io.kehoach.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import io.kehoach.local.child.Child;

/**
 * The jar with {@link Child} alone that stands first on each child's class path. Left
 * untouched while its content is the same, because the AOT cache is bound to its time of
 * change.
 */
final class ChildJar {

	private static final LocalDateTime FIXED = LocalDateTime.of(2026, 1, 1, 0, 0);

	private ChildJar() {
	}

	static Path writeTo(Path folder) throws IOException {
		Path file = folder.resolve("child.jar");
		byte[] content = content();
		if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
			Files.createDirectories(folder);
			Path part = Files.write(folder.resolve("child.jar.part"), content);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		}
		return file;
	}

	private static byte[] content() throws IOException {
		String name = Child.class.getName().replace('.', '/') + ".class";
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes);
				InputStream code = Objects.requireNonNull(Child.class.getClassLoader().getResourceAsStream(name))) {
			ZipEntry entry = new ZipEntry(name);
			entry.setTimeLocal(FIXED);
			jar.putNextEntry(entry);
			code.transferTo(jar);
			jar.closeEntry();
		}
		return bytes.toByteArray();
	}

}
