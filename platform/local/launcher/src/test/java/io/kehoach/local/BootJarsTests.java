package io.kehoach.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BootJarsTests {

	private final Part part = Fakes.part("plan-service", Stage.SERVICES, 1);

	@TempDir
	private Path root;

	private BootJars programs;

	@BeforeEach
	void lookInTheFolder() {
		this.programs = new BootJars(this.root, this.root.resolve("programs"));
	}

	@Test
	void sayWhichModuleIsNotBuiltYet() {
		assertThatThrownBy(() -> this.programs.of(this.part)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("plan-service")
			.hasMessageContaining("mvn package");
	}

	@Test
	void becomeAPlainJarWithItsLibrariesInTheOrderOfTheIndex() throws Exception {
		writeBootJar("one");
		writePlainJar();

		Program program = this.programs.of(this.part);

		assertThat(program.mainClass()).isEqualTo("io.kehoach.plan.PlanServiceApplication");
		assertThat(program.home().resolve("lib/b.jar")).hasContent("library b");
		try (JarFile jar = new JarFile(program.classPath().getFirst().toFile())) {
			assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path")).isEqualTo("lib/b.jar lib/a.jar");
			assertThat(jar.getJarEntry("application.yml")).isNotNull();
			assertThat(jar.getJarEntry("io/kehoach/")).isNotNull();
			assertThat(jar.getJarEntry("META-INF/build-info.properties")).isNotNull();
			assertThat(jar.getJarEntry("org/springframework/boot/loader/Loader.class")).isNull();
		}
	}

	@Test
	void areTakenApartAgainOnlyWhereTheirContentChanged() throws Exception {
		writeBootJar("one");
		Program first = this.programs.of(this.part);
		Files.writeString(first.home().resolve("start.aot"), "cache");
		writeBootJar("one");
		assertThat(this.programs.of(this.part)).isEqualTo(first);
		assertThat(first.home().resolve("start.aot")).exists();

		writeBootJar("two");
		Program second = this.programs.of(this.part);
		assertThat(second.home()).isNotEqualTo(first.home());
		assertThat(first.home()).doesNotExist();
	}

	private void writeBootJar(String content) throws IOException {
		Map<String, String> entries = new TreeMap<>();
		entries.put("BOOT-INF/classes/", "");
		entries.put("BOOT-INF/classes/io/", "");
		entries.put("BOOT-INF/classes/io/kehoach/", "");
		entries.put("BOOT-INF/classes/application.yml", content);
		entries.put("BOOT-INF/lib/a.jar", "library a");
		entries.put("BOOT-INF/lib/b.jar", "library b");
		entries.put("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n");
		entries.put("META-INF/build-info.properties", "build.name=plan");
		entries.put("org/springframework/boot/loader/Loader.class", "loader");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Start-Class", "io.kehoach.plan.PlanServiceApplication");
		manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
		write("plan-service-1-boot.jar", manifest, entries);
	}

	private void writePlainJar() throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		write("a-plain.jar", manifest, Map.of());
	}

	private void write(String name, Manifest manifest, Map<String, String> entries) throws IOException {
		Path target = Files.createDirectories(this.root.resolve("plan-service").resolve("target"));
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target.resolve(name)), manifest)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				jar.putNextEntry(new JarEntry(entry.getKey()));
				jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
				jar.closeEntry();
			}
		}
	}

}
