package io.kehoach.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Takes one Spring Boot jar apart into a plain jar and its libraries, as its own
 * {@code -Djarmode=tools extract} does. That tool needs Spring among the libraries, which
 * the small servers do not have, and a JVM for each jar.
 */
final class BootJar implements AutoCloseable {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private final JarFile jar;

	private final Attributes attributes;

	BootJar(Path file) throws IOException {
		this.jar = new JarFile(file.toFile());
		Manifest manifest = this.jar.getManifest();
		this.attributes = (manifest != null) ? manifest.getMainAttributes() : new Attributes();
	}

	boolean isBootJar() {
		return this.attributes.getValue("Spring-Boot-Lib") != null;
	}

	String mainClass() {
		return Objects.requireNonNull(this.attributes.getValue("Start-Class"), this.jar::getName);
	}

	void extractTo(Path program, Path libraries) throws IOException {
		Files.createDirectories(libraries);
		try (JarOutputStream classes = new JarOutputStream(Files.newOutputStream(program), manifest(libraries))) {
			Set<String> written = new HashSet<>(Set.of("META-INF/", JarFile.MANIFEST_NAME));
			for (JarEntry entry : Collections.list(this.jar.entries())) {
				String name = entry.getName();
				if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
					copy(entry, libraries.resolve(name.substring(LIBRARIES.length())));
				}
				else if (belongsToProgram(name) && written.add(plain(name))) {
					add(entry, classes);
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.jar.close();
	}

	/** Directories too: packages are scanned by them. */
	private static boolean belongsToProgram(String name) {
		return name.startsWith("META-INF/") || (name.startsWith(CLASSES) && name.length() > CLASSES.length());
	}

	private static String plain(String name) {
		return name.startsWith(CLASSES) ? name.substring(CLASSES.length()) : name;
	}

	private Manifest manifest(Path libraries) throws IOException {
		Manifest manifest = new Manifest();
		Attributes target = manifest.getMainAttributes();
		target.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		target.put(Attributes.Name.MAIN_CLASS, mainClass());
		target.put(Attributes.Name.CLASS_PATH, classPath(libraries.getFileName().toString()));
		for (String name : Set.of("Implementation-Title", "Implementation-Version")) {
			if (this.attributes.getValue(name) != null) {
				target.putValue(name, this.attributes.getValue(name));
			}
		}
		return manifest;
	}

	/** In the order of the index: the same class may be in two libraries. */
	private String classPath(String folder) throws IOException {
		JarEntry index = this.jar.getJarEntry("BOOT-INF/classpath.idx");
		try (InputStream input = this.jar.getInputStream(index)) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> folder + "/" + line.substring(line.lastIndexOf('/') + 1, line.lastIndexOf('"')))
				.collect(Collectors.joining(" "));
		}
	}

	private void copy(JarEntry entry, Path target) throws IOException {
		try (InputStream input = this.jar.getInputStream(entry)) {
			Files.copy(input, target);
		}
	}

	private void add(JarEntry entry, JarOutputStream target) throws IOException {
		JarEntry copy = new JarEntry(plain(entry.getName()));
		copy.setTime(entry.getTime());
		target.putNextEntry(copy);
		try (InputStream input = this.jar.getInputStream(entry)) {
			input.transferTo(target);
		}
		target.closeEntry();
	}

}
