package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.RecipientRole;

/**
 * Recipients and signature, which stand side by side at the end of the document and may
 * share lines.
 */
final class Closing {

	private static final Pattern RECIPIENTS = Pattern.compile("^(?:Nơi nhận|NƠI NHẬN)\\s*:?\\s*(.*)$");

	private static final Pattern ENTRY = Pattern.compile("^[-–•+]\\s*(.+)$");

	private static final Pattern ENTRY_ENDS = Pattern.compile(";(?=.)|\\.(?=\\s+\\p{Lu})");

	private static final Pattern ENDS = Pattern.compile("[\\s;.,]+$");

	private final List<Span> recipients = new ArrayList<>();

	private final @Nullable Signature signature;

	private Closing(List<Line> lines) {
		List<Line> taken = new ArrayList<>();
		List<Line> beside = readRecipients(lines, taken);
		Signature named = Signature.find(beside.isEmpty() ? lines : beside, taken);
		this.signature = named == null ? Signature.unsigned(besideHeading(lines, beside), taken) : named;
		lines.removeAll(taken);
	}

	/** Takes its own lines out of the list. */
	static Closing takenFrom(List<Line> lines) {
		return new Closing(lines);
	}

	List<Span> recipients() {
		return recipients;
	}

	@Nullable Signature signature() {
		return signature;
	}

	static @Nullable RecipientRole role(String text) {
		String folded = text.toLowerCase(Locale.ROOT);
		if (folded.startsWith("lưu")) {
			return RecipientRole.ARCHIVE;
		}
		if (folded.startsWith("cổng") || folded.contains("công báo") || folded.contains("website")
				|| folded.contains("trang thông tin")) {
			return RecipientRole.PORTAL;
		}
		if (folded.matches(".*\\((?:để )?(?:b/c|báo cáo).*")) {
			return RecipientRole.FOR_REPORT;
		}
		if (folded.matches(".*\\((?:để )?(?:t/h|th|thực hiện).*")) {
			return RecipientRole.TO_EXECUTE;
		}
		return folded.matches(".*\\((?:để )?(?:p/h|phối hợp).*") ? RecipientRole.FOR_COORDINATION : null;
	}

	/**
	 * @return the lines with what stood beside the recipients, so that the signature can
	 * be read from the right column
	 */
	private List<Line> readRecipients(List<Line> lines, List<Line> taken) {
		int at = lastHeading(lines);
		if (at < 0) {
			return List.of();
		}
		List<Line> beside = new ArrayList<>(lines.subList(0, at));
		Matcher head = RECIPIENTS.matcher(lines.get(at).text());
		if (head.matches() && !head.group(1).isEmpty()) {
			beside.add(lines.get(at).part(head.start(1), lines.get(at).text().length()));
		}
		taken.add(lines.get(at));
		List<Line> open = new ArrayList<>();
		int i = at + 1;
		for (; i < lines.size() && !filed(); i++) {
			Line line = lines.get(i);
			Matcher entry = ENTRY.matcher(line.text());
			if (entry.matches()) {
				close(open);
				Line rest = withoutNeighbour(line.part(entry.start(1), line.text().length()), beside);
				open.add(rest);
			}
			else if (open.isEmpty() || Paragraph.capitals(line.text()) || Signature.isName(line.text())
					|| ended(open)) {
				beside.add(line);
				continue;
			}
			else {
				open.add(line);
			}
			taken.add(line);
			if (ended(open)) {
				close(open);
			}
		}
		close(open);
		beside.addAll(lines.subList(i, lines.size()));
		return beside;
	}

	/** What stands beside the recipients, and nothing above them. */
	private static List<Line> besideHeading(List<Line> lines, List<Line> beside) {
		return beside.isEmpty() ? List.of() : beside.subList(lastHeading(lines), beside.size());
	}

	private static int lastHeading(List<Line> lines) {
		for (int i = lines.size() - 1; i >= 0; i--) {
			if (RECIPIENTS.matcher(lines.get(i).text()).matches()) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * "- Sở Nội vụ; PHÓ GIÁM ĐỐC", "- Lưu: VT. Lê An": the right column's words go with
	 * the signature.
	 */
	private static Line withoutNeighbour(Line line, List<Line> beside) {
		Matcher ended = ENTRY_ENDS.matcher(line.text());
		if (!ended.find()) {
			return line;
		}
		int end = ended.start();
		String rest = line.text().substring(end + 1).strip();
		if (!Paragraph.capitals(rest) && !Signature.isName(rest)) {
			return line;
		}
		beside.add(line.part(end + 1, line.text().length()));
		return line.part(0, end + 1);
	}

	private boolean filed() {
		return !recipients.isEmpty() && recipients.getLast().text().startsWith("Lưu");
	}

	private static boolean ended(List<Line> open) {
		return !open.isEmpty() && open.getLast().text().matches(".*[;.]$");
	}

	private void close(List<Line> open) {
		if (!open.isEmpty()) {
			Span span = Span.join(open);
			recipients.add(span.withText(ENDS.matcher(span.text()).replaceAll("")));
			open.clear();
		}
	}

}
