package io.kehoach.plan.document;

import java.util.List;
import java.util.regex.Pattern;

import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.ReadWindow;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * How unlikely it is that some neighbouring lines are one cell of a given column. 0 is a
 * perfect fit.
 */
final class FlowCosts {

	private static final PlanPeriod ANY_YEAR = PlanPeriod.ofYear(2000);

	private static final Pattern VERBS = Pattern.compile(
			"(?<!\\p{L})(?:xây dựng|ban hành|tham mưu|triển khai|thực hiện|rà soát|đẩy mạnh|tăng cường|nâng cao|bảo đảm|"
					+ "hoàn thiện|tuyên truyền|đề xuất|hướng dẫn|phê duyệt|quy định|chỉ đạo|hoàn thành)(?!\\p{L})");

	private static final Pattern DANGLING = Pattern
		.compile("(?:,|(?<!\\p{L})(?:và|các|của|ở|trình|cấp|có|liên|cơ|đơn|tổ|thuộc|trực|ủy|uỷ|với|cho|"
				+ "đối|khác|Văn|Ủy|Uỷ|Thanh|Các))$");

	private static final Pattern BARE_END = Pattern.compile("(?:^|, ?)(?:đơn vị|cơ quan|tổ chức)$");

	private static final Pattern PRODUCT = Pattern.compile(
			"^(?:Các |Hệ thống |Dự thảo |Hồ sơ )?(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Báo cáo|Văn bản|Đề án|"
					+ "Thông tư|Luật|Tờ trình|Chương trình|Công văn|Hội nghị|hoạt động|Hoạt động|văn bản|kế hoạch|chỉ tiêu|Danh mục|Quy chế|Quy định|Chỉ thị|Hướng dẫn|"
					+ "Hợp đồng|Bộ |Cơ sở dữ liệu|Phần mềm|Tài liệu|Thông báo|Quy hoạch).*");

	private static final Pattern TIME_WORDS = Pattern
		.compile("(?<=[\\p{L}.)] )(?:Cả năm|Quý|Tháng|Thường xuyên|Hằng năm|Hàng năm|Từ (?:quý|tháng)|Theo lộ trình|"
				+ "Trong năm|Trước năm|Năm \\d)|(?<!\\d)20\\d\\d(?!\\d)");

	/** A product's noun or a new sentence where a list of bodies should go on. */
	private static final Pattern FOREIGN = Pattern.compile(
			"(?<!Bộ|Sở|Phòng|Ban|Vụ|Cục|[,;(]) (?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Báo cáo|Văn bản|Đề án|Thông tư|Luật|"
					+ "Tờ trình|Các kế hoạch|Các hoạt động|Các văn bản|Hội nghị)|liên quan (?!đến|[,;.)]|$)|[.] \\p{Lu}");

	private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:…”\"]$");

	private static final Pattern UNFINISHED_TIME = Pattern.compile(
			".*(?:Quý|Tháng|tháng|quý|năm|Năm|từ|Từ|đến|,|/|-|và|lộ|thường|Thường|trong|Trong|Trước|trước|Cả|Hằng|Hàng| do| của| Bộ| Sở)$");

	private static final Pattern UNFINISHED = Pattern.compile(".*(?:,| và| của| về| các)$");

	private final List<Line> lines;

	private final double widest;

	private final double[] insideCosts;

	FlowCosts(List<Line> lines) {
		this.lines = lines;
		int[] lengths = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
		this.widest = lengths.length == 0 ? 1 : lengths[(int) (lengths.length * 0.93)];
		this.insideCosts = new double[Math.max(0, lines.size() - 1)];
		for (int i = 0; i < insideCosts.length; i++) {
			insideCosts[i] = inside(i);
		}
	}

	double of(ColumnRole role, int from, int to, boolean continued) {
		return switch (role) {
			case CONTENT -> content(from, to, continued);
			case LEAD, COORDINATING -> party(from, to, continued);
			case TIME -> time(from, to, continued);
			case RESULT, APPROVAL, NOTE, MONEY, OTHER, NUMBER -> free(role, from, to, continued);
		};
	}

	/** Cheap answer for what can never be: keeps the search small. */
	boolean impossible(ColumnRole role, int from, boolean continued) {
		boolean lower = lines.get(from).startsLower();
		return lower && !continued && (role == ColumnRole.LEAD || role == ColumnRole.COORDINATING);
	}

	String text(int from, int to) {
		return Span.join(lines.subList(from, to)).text();
	}

	private double content(int from, int to, boolean continued) {
		double cost = continued ? 0 : begin(from, 6);
		int length = 0;
		for (int i = from; i < to; i++) {
			length += lines.get(i).text().length();
			if (i + 1 < to) {
				cost += insideCosts[i];
			}
		}
		boolean body = to - from <= 2 && PartyPhrase.isBody(lines.get(from).text(), KnownNames.none());
		return cost + (length < 12 && !continued ? 3 : 0) + (body && length < 40 ? 2 : 0);
	}

	/** A short line in the middle of a wide cell is most likely not of that cell. */
	private double inside(int i) {
		Line line = lines.get(i);
		Line next = lines.get(i + 1);
		if (next.glued() || next.opensPage()) {
			return 0;
		}
		String text = line.text();
		boolean ended = SENTENCE_END.matcher(text).matches();
		boolean filled = line.glued() || text.length() + Paragraphs.firstWord(next.text()) >= 0.62 * widest;
		double cost = filled || ended ? 0 : 2;
		boolean aside = text.length() < 0.6 * widest && text.length() < 26 && Character.isUpperCase(text.codePointAt(0))
				&& TimePhrase.read(text, ANY_YEAR).understood();
		return cost + (aside ? 3 : 0) + (text.endsWith(".") && next.startsLower() ? 2 : 0);
	}

	private double party(int from, int to, boolean continued) {
		String text = text(from, to);
		double cost = wide(from, to);
		if (continued) {
			return cost + continuedText(text) + 0.15 * (to - from);
		}
		return cost + begin(from, 8) + partyText(text);
	}

	static double partyText(String text) {
		List<String> parts = PartyPhrase.split(text, KnownNames.none());
		boolean numbered = text.startsWith("(");
		long strange = numbered ? 0
				: parts.stream().filter(part -> !PartyPhrase.isBody(part, KnownNames.none())).count();
		boolean headless = !numbered && (parts.isEmpty() || !PartyPhrase.isBody(parts.getFirst(), KnownNames.none()));
		double missing = numbered ? 0 : PartyPhrase.seams(text);
		return strange * 3 + (headless ? 4 : 0) + missing * 2.5 + (VERBS.matcher(text).find() ? 2.5 : 0)
				+ (DANGLING.matcher(text).find() ? 3 : 0) + (BARE_END.matcher(text).find() ? 1 : 0)
				+ (text.length() > 260 ? 3 : 0) + alien(text);
	}

	/** The remnant of a list of bodies is short and holds nothing else. */
	private static double continuedText(String text) {
		return 0.5 + (VERBS.matcher(text).find() ? 2 : 0) + alien(text) + (text.length() > 120 ? 3 : 0);
	}

	private static double alien(String text) {
		return (TIME_WORDS.matcher(text).find() ? 4 : 0) + (FOREIGN.matcher(text).find() ? 3 : 0);
	}

	private double time(int from, int to, boolean continued) {
		String text = text(from, to);
		if (continued) {
			return wide(from, to) + 1 + text.length() / 40.0;
		}
		return wide(from, to) + begin(from, 3) + timeText(text);
	}

	static double timeText(String text) {
		ReadWindow read = TimePhrase.read(text, ANY_YEAR);
		boolean unfinished = UNFINISHED_TIME.matcher(text).matches();
		boolean body = !read.understood() ? false : PartyPhrase.isBody(text, KnownNames.none());
		return (read.understood() ? 0 : 4.5) + (unfinished ? 3 : 0) + (body ? 3 : 0);
	}

	private double free(ColumnRole role, int from, int to, boolean continued) {
		String text = text(from, to);
		double cost = continued ? 0.8 : begin(from, 3) + (PRODUCT.matcher(text).matches() ? 0.2 : 1.5);
		if (TimePhrase.read(text, ANY_YEAR).understood()) {
			cost += role == ColumnRole.NOTE ? 1 : 4;
		}
		boolean body = PartyPhrase.isBody(text, KnownNames.none()) && !PRODUCT.matcher(text).matches();
		return cost + wide(from, to) / 2 + (body ? 1.5 : 0) + (UNFINISHED.matcher(text).matches() ? 2 : 0)
				+ (to - from) * 0.02;
	}

	private double begin(int from, double lowerCost) {
		Line line = lines.get(from);
		return (line.startsLower() ? lowerCost : 0) + (line.glued() ? 2.5 : 0);
	}

	private double wide(int from, int to) {
		double cost = 0;
		for (int i = from; i < to; i++) {
			cost += lines.get(i).text().length() > 0.74 * widest ? 4 : 0;
		}
		return cost;
	}

}
