package io.kehoach.plan.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.kehoach.plan.domain.DutyKind;

/** What kind of duty a clause lays on a unit; the most specific kind is asked first. */
final class DutyWords {

	private static final Map<DutyKind, Pattern> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put(DutyKind.SELF_SCORE, Pattern.compile("chấm điểm|tự đánh giá, xếp loại|tự đánh giá"));
		KINDS.put(DutyKind.DERIVE_PLAN,
				Pattern.compile("(?:xây dựng|ban hành|lập)(?:[^;]{0,40}?) (?:kế hoạch|chương trình)(?! số)"));
		KINDS.put(DutyKind.REPORT, Pattern.compile("báo cáo"));
		KINDS.put(DutyKind.MEDIATE, Pattern.compile("hòa giải|hoà giải"));
		KINDS.put(DutyKind.MONITOR, Pattern.compile("theo dõi|đôn đốc|kiểm tra|giám sát"));
		KINDS.put(DutyKind.DISSEMINATE, Pattern
			.compile("tuyên truyền|phổ biến|quán triệt|tới toàn thể|đến toàn thể|triển khai thực hiện nội dung"));
	}

	private DutyWords() {
	}

	static DutyKind kindOf(String clause) {
		String folded = clause.toLowerCase(Locale.ROOT);
		return KINDS.entrySet()
			.stream()
			.filter(kind -> kind.getValue().matcher(folded).find())
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(DutyKind.OTHER);
	}

}
