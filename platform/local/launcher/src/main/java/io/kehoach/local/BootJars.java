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

import org.jspecify.annotations.Nullable;

/**
 * Takes each module's boot jar apart into the data folder: plain jars start faster than
 * nested ones, and only they can use the JDK's AOT cache. Done again when the content has
 * changed.
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
			Path jar = bootJar(part.module());
			Path own = this.folder.resolve(part.name());
			Path home = own.resolve(fingerprint(jar));
			if (!Files.exists(home)) {
				Folders.delete(own);
				Files.createDirectories(own);
				extract(jar, home);
			}
			return new Program(home, List.of(home.resolve(jar.getFileName())), mainClass(jar));
		}
		catch (IOException ex) {
			throw new StartFailed(part.name() + ": " + ex.getMessage(), ex);
		}
	}

	private Path bootJar(String module) throws IOException {
		Path target = this.root.resolve(module).resolve("target");
		if (Files.isDirectory(target)) {
			try (Stream<Path> files = Files.list(target)) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".jar")).sorted().toList()) {
					if (attribute(file, "Spring-Boot-Version") != null) {
						return file;
					}
				}
			}
		}
		throw new StartFailed("Chưa có chương trình của " + module + "; hãy chạy mvn package / " + module
				+ " is not built yet; run mvn package");
	}

	private static String mainClass(Path jar) throws IOException {
		String mainClass = attribute(jar, "Start-Class");
		if (mainClass == null) {
			throw new IOException(jar + " names no main class");
		}
		return mainClass;
	}

	private static @Nullable String attribute(Path file, String name) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			return (jar.getManifest() != null) ? jar.getManifest().getMainAttributes().getValue(name) : null;
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

	private static void extract(Path jar, Path home) throws IOException {
		Path part = home.resolveSibling(home.getFileName() + ".part");
		Process process = new ProcessBuilder(Jvm.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", part.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException("cannot take " + jar + " apart: " + output.strip());
		}
		Files.move(part, home);
	}

}
