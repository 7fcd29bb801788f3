package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a column of a task table holds, known by the words of its title, never by its
 * position.
 */
enum ColumnRole {

	NUMBER("^(?:s[.ố]* ?t ?\\.? ?t ?\\.?|t ?t|st|số thứ tự|mục)$"), COORDINATING("^(?!.*chủ trì).*phối hợp"),
	RESULT("^(?:kết quả|sản phẩm|đầu ra|hình thức|dự kiến (?:kết quả|sản phẩm))|sản phẩm"),
	TIME("thời gian|thời hạn|tiến độ|thời điểm|lộ trình|^hoàn thành|^hạn|^ngày hoàn thành|^năm"),
	APPROVAL("^(?:cấp|cơ quan) (?:trình|ban hành|phê duyệt|có thẩm quyền|quyết định)"),
	NOTE("^ghi chú|^căn cứ|^tài liệu"),
	MONEY("kinh phí|nguồn (?:lực|vốn)|chỉ tiêu|đơn vị tính|đvt|mục tiêu|kế hoạch vốn|số lượng"),
	CONTENT("nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|^tên |^chương trình|^đề án"),
	LEAD("chủ trì|^(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng|tổ chức|người|bộ, ngành|sở, ngành|(?:sở, )?ban, ngành|địa phương|cá nhân)(?:$|[ ,/]).*|^phân công.*|^trách nhiệm.*"
			+ "|^chịu trách nhiệm.*|^thực hiện$"),
	OTHER("");

	/** "Mục tiêu, nhiệm vụ", "Tên nhiệm vụ/sản phẩm": contents among other matters. */
	private static final Pattern CONTENT_TOO = Pattern.compile(
			"(?:^|(?:mục tiêu|chỉ tiêu|sản phẩm|kết quả)(?: ?[,/-]| và) ?)(?:các |tên )*(?:nội dung|nhiệm vụ|công việc)");

	private static final Pattern LEAD_TOO = Pattern.compile("^phụ trách|^lãnh đạo (?:.* )?phụ trách");

	private final Pattern words;

	ColumnRole(String words) {
		this.words = Pattern.compile(words);
	}

	/**
	 * Of all columns of a table: what no title says outright is looked for in those that
	 * say it beside something else.
	 */
	static List<ColumnRole> of(List<String> titles) {
		List<ColumnRole> roles = new ArrayList<>(titles.stream().map(ColumnRole::of).toList());
		fill(CONTENT, CONTENT_TOO, titles, roles);
		fill(LEAD, LEAD_TOO, titles, roles);
		return roles;
	}

	private static void fill(ColumnRole missing, Pattern words, List<String> titles, List<ColumnRole> roles) {
		Predicate<ColumnRole> free = EnumSet.of(RESULT, MONEY, OTHER)::contains;
		String title = roles.contains(missing) ? null
				: IntStream.range(0, titles.size())
					.filter(i -> free.test(roles.get(i)) && words.matcher(folded(titles.get(i))).find())
					.mapToObj(titles::get)
					.findFirst()
					.orElse(null);
		for (int i = 0; i < titles.size(); i++) {
			if (titles.get(i).equals(title)) {
				roles.set(i, missing);
			}
		}
	}

	private static String folded(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
	}

	static ColumnRole of(String title) {
		String folded = folded(title);
		for (ColumnRole role : values()) {
			if (role != OTHER && role.words.matcher(folded).find()) {
				return role;
			}
		}
		return OTHER;
	}

	/** How odd it is that a row leaves this column empty. */
	double emptyCost() {
		return switch (this) {
			case CONTENT -> 14;
			case TIME -> 5;
			case LEAD -> 4;
			case COORDINATING, RESULT -> 3;
			case APPROVAL -> 2;
			case MONEY, OTHER -> 1;
			case NOTE, NUMBER -> 0.2;
		};
	}

	/** No cell of this kind has more lines than this. */
	int mostLines() {
		return switch (this) {
			case CONTENT -> 160;
			case LEAD, COORDINATING -> 30;
			case TIME -> 16;
			default -> 40;
		};
	}

	int mostCharacters() {
		return switch (this) {
			case CONTENT -> 8000;
			case LEAD, COORDINATING -> 420;
			case TIME -> 260;
			default -> 900;
		};
	}

}
