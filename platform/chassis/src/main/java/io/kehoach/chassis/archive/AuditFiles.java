package io.kehoach.chassis.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.kehoach.chassis.events.EventJson;

/**
 * The audit slice of an archive: the same lines for a spreadsheet and for programs.
 */
public final class AuditFiles {

	private AuditFiles() {
	}

	/**
	 * @param name of both files, before the ending
	 * @param lines asked for twice, so that they need not be held
	 */
	public static void add(ArchiveWriter archive, String name, Supplier<Stream<AuditLine>> lines) throws IOException {
		archive.add(name + ".csv", (out) -> csv(out, lines.get()));
		archive.add(name + ".json", (out) -> json(out, lines.get()));
	}

	private static void csv(OutputStream out, Stream<AuditLine> lines) throws IOException {
		Writer writer = writer(out);
		writer.write(Csv.BYTE_ORDER_MARK + Csv.line(Stream.of("Thời điểm", "Người thực hiện", "Vai trò", "Đối tượng",
				"Việc", "Lý do", "Trường", "Trước", "Sau")));
		try (lines) {
			for (Iterator<AuditLine> all = lines.iterator(); all.hasNext();) {
				writer.write(row(all.next()));
			}
		}
		writer.flush();
	}

	private static String row(AuditLine line) {
		return Csv.line(
				Arrays
					.asList(line.at(), line.actor(), line.role(), line.object(), line.act(), line.reason(),
							line.field(), line.before(), line.after())
					.stream());
	}

	private static void json(OutputStream out, Stream<AuditLine> lines) throws IOException {
		Writer writer = writer(out);
		String separator = "[\n";
		try (lines) {
			for (Iterator<AuditLine> all = lines.iterator(); all.hasNext();) {
				writer.write(separator + EventJson.write(all.next()));
				separator = ",\n";
			}
		}
		writer.write(separator.startsWith("[") ? "[]\n" : "\n]\n");
		writer.flush();
	}

	private static Writer writer(OutputStream out) {
		return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

}
