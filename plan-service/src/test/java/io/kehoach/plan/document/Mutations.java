package io.kehoach.plan.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Good files with some of their bytes changed, lost, repeated or moved. */
final class Mutations {

	private Mutations() {
	}

	/**
	 * Half of the DOCX are changed inside their XML, which a changed archive would hide.
	 */
	static byte[] of(byte[] good, String mediaType, Random random) {
		return mediaType.equals(SamplePlan.DOCX) && random.nextBoolean() ? inside(good, random) : bytes(good, random);
	}

	private static byte[] inside(byte[] docx, Random random) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				zip.putNextEntry(new ZipEntry(entry.getName()));
				zip.write(entry.getName().startsWith("word/") ? bytes(content, random) : content);
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return out.toByteArray();
	}

	private static byte[] bytes(byte[] good, Random random) {
		byte[] mutated = good.clone();
		for (int i = 0; i <= random.nextInt(8); i++) {
			mutated = once(mutated, random);
		}
		return mutated;
	}

	private static byte[] once(byte[] file, Random random) {
		if (file.length < 8) {
			return file;
		}
		int from = random.nextInt(file.length);
		int length = Math.min(1 + random.nextInt(200), file.length - from);
		return switch (random.nextInt(5)) {
			case 0 -> flipped(file, from, random);
			case 1 -> joined(file, from, file, from + length);
			case 2 -> joined(file, from + length, file, from);
			case 3 -> joined(file, from, file, random.nextInt(file.length));
			default -> overwritten(file, from, length, random);
		};
	}

	private static byte[] flipped(byte[] file, int at, Random random) {
		byte[] changed = file.clone();
		changed[at] = (byte) random.nextInt(256);
		return changed;
	}

	private static byte[] joined(byte[] head, int end, byte[] tail, int begin) {
		byte[] joined = Arrays.copyOf(head, end + tail.length - begin);
		System.arraycopy(tail, begin, joined, end, tail.length - begin);
		return joined;
	}

	private static byte[] overwritten(byte[] file, int at, int length, Random random) {
		byte[] changed = file.clone();
		System.arraycopy(file, random.nextInt(file.length - length + 1), changed, at, length);
		return changed;
	}

}
