import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Checks a downloaded evidence pack: every part named in the checksum file lies beside it, unchanged, and every file in
 * every part is the one its manifest names, none missing and none added. Needs nothing but a JDK.
 */
final class VerifyPack {

	private static final String MANIFEST = "MANIFEST.sha256";

	private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

	private final List<String> faults = new ArrayList<>();

	private int files;

	public static void main(String[] arguments) throws IOException {
		if (arguments.length == 0) {
			System.err.println("Usage: java VerifyPack.java CHECKSUMS.sha256...");
			System.exit(2);
		}
		VerifyPack verify = new VerifyPack();
		for (String checksums : arguments) {
			verify.pack(Path.of(checksums));
		}
		verify.faults.forEach((fault) -> System.err.println("FAULT " + fault));
		System.out.println(verify.faults.isEmpty() ? "OK " + verify.files + " files" : "REFUSED");
		System.exit(verify.faults.isEmpty() ? 0 : 1);
	}

	private void pack(Path checksums) throws IOException {
		Map<String, String> parts = lines(Files.readString(checksums), checksums.toString());
		for (Map.Entry<String, String> part : parts.entrySet()) {
			Path file = checksums.toAbsolutePath().resolveSibling(part.getKey());
			if (!Files.isRegularFile(file)) {
				this.faults.add(part.getKey() + " is missing");
			}
			else if (!hash(file).equals(part.getValue())) {
				this.faults.add(part.getKey() + " is not the file that was built");
			}
			else {
				content(file);
			}
		}
	}

	private void content(Path part) throws IOException {
		Map<String, String> found = new LinkedHashMap<>();
		String manifest = "";
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(part), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(MANIFEST)) {
					manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
				else if (found.put(entry.getName(), hash(zip)) != null) {
					this.faults.add(part.getFileName() + " holds " + entry.getName() + " twice");
				}
			}
		}
		compare(part.getFileName().toString(), lines(manifest, part.toString()), found);
	}

	private void compare(String part, Map<String, String> named, Map<String, String> found) {
		this.files += found.size();
		named.forEach((path, hash) -> {
			if (!hash.equals(found.get(path))) {
				this.faults.add(part + ": " + path + (found.containsKey(path) ? " was changed" : " is missing"));
			}
		});
		found.keySet().stream().filter((path) -> !named.containsKey(path)).forEach((path) -> this.faults.add(part + ": " + path + " was added"));
	}

	private Map<String, String> lines(String text, String where) {
		Map<String, String> lines = new LinkedHashMap<>();
		for (String line : text.lines().toList()) {
			Matcher match = LINE.matcher(line);
			if (match.matches()) {
				lines.put(match.group(2), match.group(1));
			}
			else {
				this.faults.add(where + " has a line that is no checksum: " + line);
			}
		}
		if (lines.isEmpty()) {
			this.faults.add(where + " names no files");
		}
		return lines;
	}

	private static String hash(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return hash(content);
		}
	}

	private static String hash(InputStream content) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
