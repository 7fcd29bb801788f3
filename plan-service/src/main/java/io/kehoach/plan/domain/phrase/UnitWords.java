package io.kehoach.plan.domain.phrase;

import java.util.List;
import java.util.regex.Pattern;

/** The nouns by which a Vietnamese body is recognised. */
final class UnitWords {

	private static final String WORD_END = "(?![\\p{L}\\d])";

	/** Begins the name of one body; case matters not. */
	static final Pattern HEAD = Pattern.compile(
			"^(?:đề nghị |mời )?(?:các |những |một số |toàn thể )?(?:lãnh đạo |giám đốc |trưởng (?:các )?|thủ trưởng (?:các )?|"
					+ "chủ tịch |người đứng đầu |phó )?(?:bộ|sở|ban|ủy ban|uỷ ban|ubnd|ubmttq|ubmt|hđnd|hội đồng|hội(?! (?:nghị|thi|thảo|diễn|trại|chợ|nhập|họp))|văn phòng|phòng|thanh tra|công an|quân đội|"
					+ "bộ đội|bộ chỉ huy|tòa án|toà án|viện|trường|trung tâm|cục|tổng cục|chi cục|vụ|tổ(?! quốc)|đoàn|đảng ủy|đảng uỷ|đảng bộ|"
					+ "thành ủy|tỉnh ủy|huyện ủy|quận ủy|chi bộ|công đoàn|liên đoàn|mặt trận|mttq|tỉnh|thành phố|huyện|quận|xã|phường|đặc khu|"
					+ "cơ sở (?:khám|y tế|giáo dục|đào tạo)|"
					+ "cơ quan|đơn vị|tổ chức|doanh nghiệp|địa phương|ngành|cá nhân|đoàn thể|tập đoàn|tổng công ty|công ty|ngân hàng|kho bạc|"
					+ "bảo hiểm xã hội|bhxh|báo|đài|cổng|quỹ|học viện|nhà trường|liên minh|hiệp hội|khối|bí thư|chính phủ|thủ tướng|quốc hội|"
					+ "ngành|thpt|thcs|tiểu học|mầm non|các tỉnh|nhà văn hóa|thư viện|bệnh viện|trạm|đội|đồn|hạt|kiểm toán|cảng|chi nhánh|"
					+ "bảo tàng|bưu điện|giáo viên|hiệu trưởng|thôn|tổ dân phố|hợp tác xã|điện lực|viễn thông|tạp chí|"
					+ "nhà xuất bản|nhà hát|công chức|chuyên viên|y tế học đường|tổng phụ trách|gvcn|gvbm|kế toán|văn thư|phụ huynh|học sinh|sinh viên|cha mẹ|chủ nhiệm|"
					+ "đ/c|trưởng (?:thôn|bản|ấp|khu|ban|phòng|tổ|khối|đoàn)|chủ tịch|giám đốc|nhân viên|cán bộ|lực lượng|đồng chí|thường trực|thông tấn xã|liên hiệp)"
					+ WORD_END);

	/**
	 * A noun for bodies in general; alone it names nobody, so it belongs to the list it
	 * stands in.
	 */
	static final Pattern GENERIC = Pattern
		.compile("^(?:các |những |toàn bộ )?(?:bộ|ban|ngành|địa phương|cơ quan|đơn vị|tổ chức|đoàn thể|sở|cá nhân|"
				+ "doanh nghiệp|cấp|bộ ngành|sở ngành|ban ngành|cơ quan ngang bộ|cơ quan thuộc chính phủ|hội|phòng|trường|hội đoàn thể|"
				+ "tổ chức chính trị - xã hội|tổ chức xã hội|cấp ủy|cấp uỷ|chính quyền)(?:$| (?:khác|có liên quan|liên quan|khác có liên quan|"
				+ "thuộc|trực thuộc|là|của|ở|trên|trong|tham gia|cùng|tỉnh|thành phố|thuộc và|có)(?![\\p{L}]).*$)");

	static final Pattern BARE = Pattern
		.compile("^(?:các |những |toàn bộ )?(?:bộ|ban|ngành|địa phương|cơ quan|đơn vị|tổ chức|đoàn thể|sở|cá nhân|"
				+ "doanh nghiệp|cấp|bộ ngành|sở ngành|ban ngành|cơ quan ngang bộ|cơ quan thuộc chính phủ|hội|phòng|cấp ủy|cấp uỷ|"
				+ "chính quyền)$");

	/** After one of these words the next name still belongs to the same body. */
	static final Pattern BINDING = Pattern.compile(
			"(?:^| |\\()(?:văn phòng|thanh tra|lãnh đạo|giám đốc|chủ tịch|bộ trưởng|thủ trưởng|của|thuộc|trực thuộc|"
					+ "trình|với|và|qua|tại|ở|cho|các|phòng|ban|trưởng|báo|đài|công an|cục|chi cục|vụ|viện|hội|đoàn|cổng thông tin điện tử|"
					+ "ban cán sự đảng|đảng ủy|thường trực|phó|tổ|trung tâm|(?<!môi )trường|hoặc|,|khối|công đoàn|đề nghị|là) ?$");

	/** Names of ministries, departments and unions that hold a comma. */
	static final List<String> COMMA_NAMES = List.of("văn hóa, thể thao và du lịch", "văn hoá, thể thao và du lịch",
			"văn hóa, thể thao", "lao động, thương binh và xã hội", "nông nghiệp, môi trường", "văn hóa, khoa học",
			"khoa học, công nghệ");

	private UnitWords() {
	}

}
