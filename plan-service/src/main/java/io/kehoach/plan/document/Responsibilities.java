package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.Outline.Entry;
import io.kehoach.plan.document.Paragraph.Kind;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;

/**
 * The duties in prose under each unit, in the part about the organisation of the work.
 */
final class Responsibilities {

	/**
	 * @param unit as printed, null where the sentence does not begin with one
	 * @param clauses each duty
	 */
	record Entrusted(@Nullable String unit, List<Span> clauses) {

		Span span() {
			return clauses.stream().reduce(Bullets::joined).orElseThrow();
		}

	}

	private static final Pattern ORGANISATION = Pattern
		.compile("tổ chức thực hiện|trách nhiệm|phân công|tổ chức triển khai");

	private static final Pattern CLOSING = Pattern.compile(
			"^(?:Trên đây là|Trong quá trình|Yêu cầu (?:các|Thủ trưởng)|Đề nghị|Kế hoạch này|Giao Văn phòng .*sao gửi).*");

	private static final Pattern COLON = Pattern
		.compile("^(?:Đề nghị |Giao |Trách nhiệm của )?([^:]{3,140}?)\\s*:\\s*(.*)$");

	private static final Pattern OF = Pattern.compile("^(?:Trách nhiệm của|Nhiệm vụ của)\\s+(.{3,140}?)[:.;]?$");

	private static final Pattern VERB = Pattern.compile(
			"^(?:Giao |Đề nghị |Yêu cầu )?(.{3,180}?)\\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm|căn cứ|xây dựng|theo dõi|tăng cường|phối hợp|"
					+ "tổ chức|triển khai|thực hiện|tham mưu|hướng dẫn|đôn đốc|kiểm tra|tập trung|bố trí|báo cáo|bảo đảm|đảm bảo|chỉ đạo|là đầu mối|làm đầu mối)(?!\\p{L}).*");

	private static final Pattern END = Pattern.compile("[\\s.;]+$");

	private Responsibilities() {
	}

	static List<Entrusted> in(Outline outline) {
		List<Entrusted> found = new ArrayList<>();
		boolean closed = false;
		String part = "";
		for (Entry entry : outline.entries()) {
			Paragraph paragraph = entry.paragraph();
			closed = closed && part.equals(entry.part());
			part = entry.part();
			if (!entry.inPart(ORGANISATION) || paragraph.text().equals(entry.part()) || closed) {
				continue;
			}
			if (paragraph.kind() != Kind.NUMBER && CLOSING.matcher(paragraph.text()).matches()) {
				closed = true;
				continue;
			}
			if (paragraph.kind() == Kind.NUMBER) {
				found.add(entrusted(paragraph));
			}
			else if (!found.isEmpty() && paragraph.kind() != Kind.CAPITALS) {
				found.getLast().clauses().addAll(clauses(paragraph.span(), paragraph.text()));
			}
		}
		return found.stream().filter(entrusted -> !entrusted.clauses().isEmpty()).toList();
	}

	private static Entrusted entrusted(Paragraph paragraph) {
		String text = paragraph.text();
		Matcher of = OF.matcher(text);
		if (of.matches()) {
			return new Entrusted(of.group(1), new ArrayList<>());
		}
		Matcher colon = COLON.matcher(text);
		if (colon.matches() && names(colon.group(1))) {
			return new Entrusted(colon.group(1), clauses(paragraph.span(), colon.group(2)));
		}
		Matcher verb = VERB.matcher(text);
		String unit = verb.matches() && names(verb.group(1)) ? verb.group(1) : null;
		return new Entrusted(unit, clauses(paragraph.span(), text));
	}

	private static boolean names(String text) {
		return Character.isUpperCase(text.codePointAt(0)) && PartyPhrase.likeness(text, KnownNames.none()) >= 0.6;
	}

	private static List<Span> clauses(Span whole, String text) {
		List<Span> clauses = new ArrayList<>();
		for (String clause : text.split(";(?=\\s)|;$", -1)) {
			if (!clause.isBlank()) {
				clauses.add(whole.about(END.matcher(clause).replaceFirst("")));
			}
		}
		return clauses;
	}

}
