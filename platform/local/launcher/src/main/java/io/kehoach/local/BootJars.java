package io.kehoach.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Finds each module's boot jar and keeps it taken apart in the data folder: plain jars
 * start faster than nested ones, and only they can use the JDK's AOT cache. Done again
 * when the content has changed.
 */
final class BootJars implements Programs {

	private final Path root;

	private final Path folder;

	BootJars(Path root, Path folder) {
		this.root = root;
		this.folder = folder;
	}

	@Override
	public Program of(Part part) {
		try {
			Path jar = find(part.module());
			Path own = this.folder.resolve(part.name());
			Path home = own.resolve(fingerprint(jar));
			return prepare(jar, own, home);
		}
		catch (IOException ex) {
			throw new StartFailed(part.name() + ": " + ex, ex);
		}
	}

	private static Program prepare(Path jar, Path own, Path home) throws IOException {
		Path program = Path.of("program.jar");
		try (BootJar boot = new BootJar(jar)) {
			if (!Files.exists(home)) {
				Folders.delete(own);
				Path part = Files.createDirectories(own.resolve("part"));
				boot.extractTo(part.resolve(program), part.resolve("lib"));
				Files.move(part, home);
			}
			return new Program(home, List.of(home.resolve(program)), boot.mainClass());
		}
	}

	private Path find(String module) throws IOException {
		Path target = this.root.resolve(module).resolve("target");
		if (Files.isDirectory(target)) {
			try (Stream<Path> files = Files.list(target)) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".jar")).sorted().toList()) {
					if (isBootJar(file)) {
						return file;
					}
				}
			}
		}
		throw new StartFailed("Chưa có chương trình của " + module + "; hãy chạy mvn package / " + module
				+ " is not built yet; run mvn package");
	}

	private static boolean isBootJar(Path file) throws IOException {
		try (BootJar jar = new BootJar(file)) {
			return jar.isBootJar();
		}
	}

	/**
	 * Over names, sizes and check sums in the jar's directory: as telling as its bytes,
	 * and 50 MB faster to read.
	 */
	private static String fingerprint(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (ZipEntry entry : Collections.list(jar.entries())) {
				String line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
				digest.update(line.getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
