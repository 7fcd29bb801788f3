package io.kehoach.plan.domain.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One list of bodies, separated by commas and "và". */
final class PartyList {

	/** "và" separates bodies only where a body follows. */
	private static final Pattern AND = Pattern.compile(
			"(?<!(?iu:văn phòng (?:hđnd|hội đồng nhân dân|đoàn đbqh|đoàn đại biểu quốc hội)))\\s+và\\s+(?=(?:[Cc]ác |[Nn]hững )?(?:Sở|Bộ|Ban |UBND|Ủy ban|Uỷ ban|Công an|Hội |Văn phòng|"
					+ "đơn vị|cơ quan|Đơn vị|Cơ quan|tổ chức|Phòng|phòng|trường|Trường|xã|địa phương|Đoàn |Mặt trận|Trung tâm|Liên đoàn|Thanh tra|"
					+ "Chi cục|Cục |Viện|Tòa|Thành phố|Kho bạc|Bảo hiểm|UBMTTQ|sở|bộ|ngành)(?![\\p{L}]))");

	private static final Pattern ADMINISTRATION = Pattern
		.compile("^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|các tỉnh|tỉnh|các thành phố|"
				+ "thành phố|các xã|các huyện|các quận|các phường)(?!\\p{L}).*");

	private static final Pattern PLACE_KIND = Pattern
		.compile("^(?:thành phố|tỉnh|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|cấp (?:tỉnh|huyện|xã))(?!\\p{L}).*");

	private static final Pattern PRINTED_PLACE = Pattern.compile("^\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,4}$");

	private static final Pattern ELIDED = Pattern.compile(
			"^(?:các )?(bộ|sở|ubnd(?: các)? (?:tỉnh|xã|phường|huyện|quận))(?:, (?:ban, )?ngành)?\\s*:\\s*(.+)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** "Sở Y tế các tỉnh, thành phố", "Các Sở Y tế tỉnh, thành phố": the same places. */
	private static final Pattern KINDS_OF_PLACE = Pattern
		.compile("(?:.*các |các sở .* )(?:tỉnh|huyện|quận|xã|phường)(?:, [^,]+)?");

	private static final Pattern ROOMS = Pattern.compile("(?:các )?phòng");

	private static final Pattern OF_A_BODY = Pattern.compile(".*thuộc .*");

	private final Set<String> known;

	PartyList(KnownNames names) {
		this.known = names.all();
	}

	List<String> split(String clause) {
		var elided = ELIDED.matcher(clause.strip());
		if (elided.matches()) {
			String noun = elided.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + elided.group(1).substring(1);
			return commas(elided.group(2)).stream()
				.map(String::strip)
				.map(name -> isHead(name) ? name : noun + " " + name)
				.toList();
		}
		return merge(commas(clause));
	}

	private List<String> commas(String clause) {
		List<String> chunks = new ArrayList<>();
		StringBuilder chunk = new StringBuilder();
		int depth = 0;
		for (int i = 0; i < clause.length(); i++) {
			char c = clause.charAt(i);
			depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
			if (c == ',' && depth == 0 && !insideName(clause, i)) {
				chunks.addAll(joined(chunk.toString()));
				chunk.setLength(0);
			}
			else {
				chunk.append(c);
			}
		}
		chunks.addAll(joined(chunk.toString()));
		return chunks;
	}

	private List<String> joined(String chunk) {
		List<String> parts = new ArrayList<>();
		for (String part : PartyPhrase.glued(chunk.strip())) {
			for (String side : known.contains(part.strip()) ? new String[] { part } : AND.split(part, -1)) {
				if (!side.isBlank()) {
					parts.add(side.strip());
				}
			}
		}
		return parts;
	}

	private boolean insideName(String clause, int comma) {
		return Stream.concat(UnitWords.COMMA_NAMES.stream(), known.stream())
			.filter(name -> name.indexOf(',') >= 0)
			.anyMatch(name -> covers(clause, comma, name));
	}

	private static boolean covers(String clause, int comma, String name) {
		for (int at = name.indexOf(','); at >= 0; at = name.indexOf(',', at + 1)) {
			if (clause.regionMatches(true, comma - at, name, 0, name.length())) {
				return true;
			}
		}
		return false;
	}

	private static List<String> merge(List<String> chunks) {
		List<String> parts = new ArrayList<>();
		boolean open = false;
		boolean places = false;
		for (String chunk : chunks) {
			boolean generic = UnitWords.GENERIC.matcher(lower(chunk)).matches();
			boolean continues = !parts.isEmpty() && ((open && joinsList(parts.getLast(), chunk, generic))
					|| !startsPart(places ? parts.getLast() : "", chunk) || namesPlacesOn(parts.getLast(), chunk));
			if (continues) {
				parts.set(parts.size() - 1, parts.getLast() + ", " + chunk);
			}
			else {
				parts.add(chunk);
			}
			places = (places && PRINTED_PLACE.matcher(chunk).matches())
					|| ADMINISTRATION.matcher(lower(parts.getLast())).matches();
			open = UnitWords.BARE.matcher(lower(chunk)).matches();
		}
		return parts;
	}

	/**
	 * "Các bộ, ngành, cơ quan có liên quan" is one list; "Các phòng, đơn vị trực thuộc
	 * Sở" are two groups.
	 */
	private static boolean joinsList(String list, String chunk, boolean generic) {
		return generic && !(ROOMS.matcher(lower(list)).matches() && OF_A_BODY.matcher(lower(chunk)).matches());
	}

	/**
	 * @param administration the province or commune named before, after which only its
	 * kind or another place may be printed
	 */
	private static boolean startsPart(String administration, String chunk) {
		String text = lower(chunk);
		if (!administration.isEmpty()) {
			if (PLACE_KIND.matcher(text).matches() && Character.isLowerCase(chunk.charAt(0))) {
				return false;
			}
			if (PRINTED_PLACE.matcher(chunk).matches()) {
				return true;
			}
		}
		return isHead(chunk);
	}

	private static boolean namesPlacesOn(String list, String chunk) {
		return Character.isLowerCase(chunk.charAt(0)) && PLACE_KIND.matcher(chunk).matches()
				&& KINDS_OF_PLACE.matcher(lower(list)).matches();
	}

	private static boolean isHead(String chunk) {
		return UnitWords.HEAD.matcher(lower(chunk)).find();
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT).strip();
	}

}
