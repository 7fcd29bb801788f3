package io.kehoach.plan.domain.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the text of a unit cell into the bodies it names, never inside a name. Only
 * splitting: which units they are is for the directory.
 */
public final class PartyPhrase {

	private static final Pattern NUMBERED = Pattern
		.compile("(?:^|\\s)(?:\\(\\d{1,2}\\)|\\d{1,2}[.)](?=\\s*\\p{Lu}))\\s*");

	private static final Pattern BULLETS = Pattern.compile("(?:^|\\s)[-–•+](?=\\s*\\p{Lu})\\s*");

	/** "Văn hóa - Xã hội" is one name; in a list without bullets a body must follow. */
	private static final Pattern DASHES = Pattern
		.compile("\\s[-–](?=\\s*(?:Sở|Bộ|Ban|UBND|Ủy ban|Công an|Văn phòng|Phòng|Trung tâm|Thanh tra|Các) )\\s*");

	private static final Pattern DASHED_NAME = Pattern.compile(
			"(?<=\\p{L}) [-–] (?=(?:Xã hội|Thương binh|Hạ tầng|Kế hoạch|Môi trường|Đô thị|Tài chính|Hộ tịch|Thống kê|Xây dựng)(?!\\p{L}))");

	private static final Pattern ABBREVIATIONS = Pattern
		.compile("^\\p{Lu}[\\p{Lu}\\d&.-]+(?:, \\p{Lu}[\\p{Lu}\\d&.-]+)*$");

	private static final Pattern ADMINISTRATION = Pattern
		.compile("^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Các tỉnh|Tỉnh|Thành phố|Các xã|Các phường)");

	private static final Pattern PLACE = Pattern.compile("^\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,4}$");

	private static final Pattern ENDS = Pattern.compile("^[\\s\\-–•+:;,.]+|[\\s;,.:/]+$");

	/**
	 * "Ngoại giao các bộ", "Sở Y tế cơ quan": a new body without a separator before it.
	 */
	private static final Pattern GLUED = Pattern
		.compile("(?<=[\\p{L})]) (?=(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Bộ \\p{Lu}|Sở \\p{Lu}|"
				+ "[Cc]ác (?:[Bb]ộ|cơ quan|đơn vị|[Ss]ở|phòng)|(?:[Cc]ơ quan|[Đđ]ơn vị)(?:,|$)|[Cc]ơ quan có|[Cc]ơ quan liên|[Đđ]ơn vị (?:có )?liên quan|"
				+ "Các (?:phòng|đơn vị|trường|xã|tổ chức))(?:\\P{L}|\\p{L}|$))");

	private PartyPhrase() {
	}

	public static List<String> split(String printed, KnownNames names) {
		String text = printed.replaceAll("\\s+", " ").strip();
		List<String> numbered = marked(text, NUMBERED);
		if (numbered.size() > 1 || NUMBERED.matcher(text).lookingAt()) {
			return numbered;
		}
		List<String> parts = new ArrayList<>();
		String whole = DASHED_NAME.matcher(text).replaceAll("\u2011");
		List<String> bullets = BULLETS.matcher(whole).lookingAt() ? dashedNames(marked(whole, BULLETS))
				: marked(whole, DASHES);
		for (String bullet : bullets) {
			for (String clause : bullet.split(";", -1)) {
				parts.addAll(new PartyList(names).split(clause));
			}
		}
		return clean(parts);
	}

	/** "- Tổ Toán - Tin - Thư viện": what is no body goes on with the name before it. */
	private static List<String> dashedNames(List<String> bullets) {
		List<String> names = new ArrayList<>();
		for (String bullet : bullets) {
			boolean goesOn = !names.isEmpty() && isBody(names.getLast(), KnownNames.none())
					&& !isBody(bullet, KnownNames.none()) && bullet.indexOf(' ') < 0;
			if (goesOn) {
				names.set(names.size() - 1, names.getLast() + " - " + bullet);
			}
			else {
				names.add(bullet);
			}
		}
		return names;
	}

	/**
	 * How much of the text looks like bodies: 1 where every part begins with a unit noun
	 * or a known name.
	 */
	public static double likeness(String printed, KnownNames names) {
		List<String> parts = split(printed, names);
		return parts.isEmpty() ? 0 : 1 - (double) strangers(parts, names) / parts.size();
	}

	/**
	 * How many parts are neither bodies nor places in a list of provinces or communes.
	 */
	public static long strangers(List<String> parts, KnownNames names) {
		boolean places = !parts.isEmpty() && ADMINISTRATION.matcher(parts.getFirst()).find();
		return parts.stream()
			.filter(part -> !isBody(part, names) && !(places && PLACE.matcher(part).matches()))
			.count();
	}

	/** Whether a part begins as the name of a body does. */
	public static boolean isBody(String part, KnownNames names) {
		String lower = part.toLowerCase(Locale.ROOT);
		return UnitWords.HEAD.matcher(lower).find() || ABBREVIATIONS.matcher(part).matches()
				|| names.all().contains(part);
	}

	/** Whether the name that follows still belongs to the body named last. */
	public static boolean binds(String text) {
		return UnitWords.BINDING.matcher(text.toLowerCase(Locale.ROOT)).find();
	}

	/** How many bodies follow another without a separator. */
	public static int seams(String text) {
		return glued(text).size() - 1;
	}

	static List<String> glued(String chunk) {
		List<String> parts = new ArrayList<>();
		Matcher m = GLUED.matcher(chunk);
		int start = 0;
		while (m.find()) {
			String before = chunk.substring(start, m.start());
			if (!UnitWords.BINDING.matcher(before.toLowerCase(Locale.ROOT)).find()) {
				parts.add(before);
				start = m.end();
			}
		}
		parts.add(chunk.substring(start));
		return parts;
	}

	private static List<String> marked(String text, Pattern marks) {
		List<String> parts = new ArrayList<>();
		for (String part : marks.split(text, -1)) {
			parts.add(part);
		}
		return clean(parts);
	}

	private static List<String> clean(List<String> parts) {
		return parts.stream()
			.map(part -> ENDS.matcher(part).replaceAll("").replace("\u2011", " - ").strip())
			.filter(part -> !part.isEmpty())
			.toList();
	}

}
