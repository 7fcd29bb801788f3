package io.kehoach.notification.mail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The only thing a template can see. A word that a template misspells is no part of this
 * record, and filling fails.
 *
 * @param prefix document number in brackets and a space, empty where the document has
 * none
 * @param item the row's number, empty where there is none
 * @param brief the title cut to one line
 * @param unit name of the unit whose duty it is
 * @param to the unit that is written to, or its head
 * @param days working days to or after the target
 * @param count how many things a list says
 * @param day the day of a digest
 */
public record MailModel(String prefix, String plan, String item, String title, String brief, String unit, String to,
		String due, String reason, String role, boolean granted, long days, int count, String day) {

	/** Every word a template may use. */
	static final List<String> WORDS = Arrays.stream(MailModel.class.getRecordComponents())
		.map((word) -> word.getName())
		.toList();

	private static final MailModel FULL = new MailModel("[12/KH-SGDĐT] ", "Thực hiện công tác dân vận năm 2023", "2",
			"Quán triệt, triển khai các văn bản về công tác dân vận", "Quán triệt, triển khai các văn bản",
			"Trường THPT Ngô Quyền", "Văn phòng Sở", "31/03/2023", "Bổ sung số lượt người tham gia", "chủ trì", true, 7,
			3, "16/01/2023");

	private static final MailModel BARE = new MailModel("", "", "", "Nhiệm vụ", "Nhiệm vụ", "", "Văn phòng Sở",
			"chưa ấn định", "", "phối hợp", false, 0, 1, "16/01/2023");

	/** With and without what may be missing; a template must read well with both. */
	static Stream<MailModel> examples() {
		return Stream.of(FULL, BARE);
	}

	Object word(String name) {
		return switch (name) {
			case "prefix" -> this.prefix;
			case "plan" -> this.plan;
			case "item" -> this.item;
			case "title" -> this.title;
			case "brief" -> this.brief;
			case "unit" -> this.unit;
			case "to" -> this.to;
			case "due" -> this.due;
			case "reason" -> this.reason;
			case "role" -> this.role;
			case "granted" -> this.granted;
			case "days" -> this.days;
			case "count" -> this.count;
			case "day" -> this.day;
			default -> throw new UnreadableTemplate("{" + name + "}");
		};
	}

}
