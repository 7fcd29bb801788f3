package io.kehoach.plan.document;

import java.util.regex.Pattern;

import io.kehoach.plan.domain.phrase.TimePhrase;

/** Words that tell one cell of a flowing table from the next. */
final class FlowWords {

	static final Pattern VERBS = Pattern.compile(
			"(?<!\\p{L}|cơ quan )(?:xây dựng|ban hành|tham mưu|triển khai|thực hiện|rà soát|đẩy mạnh|tăng cường|nâng cao|bảo đảm|"
					+ "hoàn thiện|tuyên truyền|đề xuất|hướng dẫn|phê duyệt|quy định|chỉ đạo|hoàn thành)(?!\\p{L})");

	static final Pattern DANGLING = Pattern.compile(
			"(?:,| [-–]|(?<!\\p{L})(?:và|các|của|ở|trình|cấp|có|liên|cơ|đơn|tổ|thuộc|trực|(?<!(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Đđ]ảng|[Cc]ấp|Trung) )[uủ][ỷy]|với|cho|"
					+ "đối|khác|Văn|Ủy|Uỷ|Thanh|Các|Tổ|Phó|Hội|Kho|Trung))$|(?:^|[,;] )(?:Bộ|Sở|Ban|Phòng|Cục|Vụ|Viện|Trường)$");

	static final Pattern NOTE = Pattern
		.compile("^(?:Đã|Theo|Có|Chưa|Chuyển|Đợt|Nhiệm vụ|Mới|Bổ sung|Không|Lồng ghép|Kinh phí|Như|Xem)(?!\\p{L})");

	/** The body that another belongs to, named behind it. */
	static final Pattern OWNER = Pattern.compile(
			"^(?:(?:Tỉnh|Thành|Huyện|Quận) [uủ][ỷy]|Chính phủ|Quốc hội|Trung ương|HĐND|Hội đồng nhân dân|Đoàn ĐBQH)(?!\\p{L}).*");

	static final Pattern SEPARATED = Pattern.compile(".*(?:[,;:.–)-]| và)$");

	static final Pattern BULLET = Pattern.compile("^(?:[-–+•] ?(?=\\p{L})|\\(\\d{1,2}\\) ?)");

	static final Pattern BARE_END = Pattern.compile("(?:^|, ?)(?:đơn vị|cơ quan|tổ chức)$");

	static final Pattern PRODUCT = Pattern.compile(
			"^(?:Các |Hệ thống |Dự thảo |Hồ sơ )?(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Báo cáo|Văn bản|Đề án|"
					+ "Thông tư|Luật|Tờ trình|Chương trình|Công văn|Hội nghị|hoạt động|Hoạt động|văn bản|kế hoạch|chỉ tiêu|Danh mục|Quy chế|Quy định|Chỉ thị|Hướng dẫn|"
					+ "Hợp đồng|Bộ |Cơ sở dữ liệu|Phần mềm|Tài liệu|Thông báo|Quy hoạch|Hội thi|Hội thảo|Bảng|Sổ tay|Kết luận|Dự án|Nền tảng|Mô hình|Biên bản|Đề cương|Cuộc thi|Chuyên mục|Phóng sự).*");

	static final Pattern TIME_WORDS = Pattern.compile(
			"(?=[CQTHN])(?<=[\\p{L}.)] )(?:Cả năm|Quý|Tháng|Thường xuyên|Hằng năm|Hàng năm|Từ (?:quý|tháng)|Theo lộ trình|"
					+ "Trong năm|Trước năm|Năm \\d)|(?<!\\d)20\\d\\d(?!\\d)");

	static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

	/** A product's noun or a new sentence where a list of bodies should go on. */
	static final Pattern FOREIGN = Pattern.compile(
			" (?:Đã (?!\\p{Lu})|Theo (?!\\p{Lu})|Có |Chưa |Chuyển |Đợt \\d|Nhiệm vụ )| (?=[NQKBVĐTLC])(?<!(?:Bộ|Sở|Phòng|Ban|Vụ|Cục|[,;(]) )(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Báo cáo|Văn bản|Đề án|Thông tư|Luật|"
					+ "Tờ trình|Các kế hoạch|Các hoạt động|Các văn bản|Hội nghị)|liên quan (?!đến|[,;.)]|$)|[.] \\p{L}");

	static final Pattern BEGINS_TIME = Pattern.compile(
			"^(?:[(\\d]|(?:quý|quí|tháng|năm|trong|từ|trước|đến|hằng|hàng|thường|cả|theo|hoàn|đã|định|chậm|sau|khi|dự|ngày|thực|"
					+ "giai|đợt|tuần|cuối|đầu|giữa|liên|nhiệm|ngay|sáu|tùy|căn|suốt|mỗi|muộn|không|bắt|kể|xong|ban|cập|vào)(?!\\p{L}))",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	static final Pattern QUARTER = Pattern.compile("^(?:I{1,3}|IV)(?![\\p{L}.])");

	static final Pattern BODYS_PLAN = Pattern.compile("xây dựng kế hoạch");

	static final Pattern SENTENCE_END = Pattern.compile(".*[.;:…”\"]$");

	static final Pattern UNFINISHED_TIME = Pattern.compile(
			".*(?:Quý|Tháng|tháng|(?<!(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) )quý|(?<!(?:đầu|cuối|[Cc]ả|[Hh]ằng|[Hh]àng|[Tt]rong|mỗi|giữa|học) )năm|Năm|từ|Từ|đến|,|/|-|và|lộ|thường|Thường|trong|Trong|Trước|trước|Cả|Hằng|Hàng| do| của| Bộ| Sở)$");

	static final Pattern UNFINISHED = Pattern.compile(".*(?:,| và| của| về| các)$");

	private FlowWords() {
	}

	/** 1 where the text is a time phrase. */
	static double period(String text) {
		return text.length() <= ColumnRole.TIME.mostCharacters() && BEGINS_TIME.matcher(text).find()
				&& TimePhrase.read(text, CellTexts.ANY_YEAR).understood() ? 1 : 0;
	}

	/** What it costs that a product does not begin like one. */
	static double product(String text) {
		return PRODUCT.matcher(text).matches() ? 0.2 : 1.5;
	}

}
