package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Signer;

/** Authority prefix and post in capitals, then the name. */
record Signature(Signer signer, Span span) {

	private static final Pattern AUTHORITY = Pattern
		.compile("^(T/?M|K/?T|T/?L|TUQ|Q)\\.\\s*(\\p{Lu}[\\p{Lu}\\s,&-]+)$");

	private static final Pattern POST = Pattern.compile(
			"^(?:(?:PHÓ|QUYỀN|Q\\.)\\s+)?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHÁNH VĂN PHÒNG|"
					+ "HIỆU TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|BÍ THƯ|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VIỆN TRƯỞNG|CHÁNH THANH TRA|TỔNG THANH TRA|TỔNG GIÁM ĐỐC|PHÓ BÍ THƯ|"
					+ "CHI CỤC TRƯỞNG|CHỦ NHIỆM|THỐNG ĐỐC|TRƯỞNG ĐOÀN|PHÓ CHÁNH VĂN PHÒNG|PHÓ TRƯỞNG BAN|PHÓ HIỆU TRƯỞNG)(?:\\s.*)?$");

	private static final Pattern NAME = Pattern.compile(
			"^(?:(?:TS|ThS|Ths|PGS|GS|BS|BSCKII|KTS|NGƯT|CN|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá)\\.?\\s*)*\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*){1,4}$");

	static boolean isName(String text) {
		return NAME.matcher(text).matches() && !Paragraph.capitals(text) && text.length() < 45;
	}

	static @Nullable Signature find(List<Line> lines, List<Line> taken) {
		for (int i = 0; i < lines.size(); i++) {
			String text = lines.get(i).text();
			if (AUTHORITY.matcher(text).matches() || (POST.matcher(text).matches() && Paragraph.capitals(text))) {
				Signature signature = at(lines, i, taken);
				if (signature != null) {
					return signature;
				}
			}
		}
		return null;
	}

	/** The posts of a plan that nobody has put a name to. */
	static @Nullable Signature unsigned(List<Line> lines, List<Line> taken) {
		List<Line> posts = lines.stream()
			.dropWhile(line -> !AUTHORITY.matcher(line.text()).matches() && !POST.matcher(line.text()).matches())
			.takeWhile(line -> Paragraph.capitals(line.text()))
			.limit(5)
			.toList();
		taken.addAll(posts);
		return posts.isEmpty() ? null : new Signature(signer(posts, null), Span.join(posts));
	}

	private static @Nullable Signature at(List<Line> lines, int start, List<Line> taken) {
		List<Line> posts = new ArrayList<>();
		int i = start;
		while (i < lines.size() && Paragraph.capitals(lines.get(i).text()) && i - start < 5) {
			posts.add(lines.get(i));
			i++;
		}
		for (int k = i; k < Math.min(lines.size(), i + 4); k++) {
			if (isName(lines.get(k).text())) {
				Line name = lines.get(k);
				taken.addAll(posts);
				taken.add(name);
				List<Line> all = new ArrayList<>(posts);
				all.add(name);
				return new Signature(signer(posts, name.text()), Span.join(all));
			}
			if (lines.get(k).text().length() > 45) {
				return null;
			}
		}
		return null;
	}

	private static Signer signer(List<Line> posts, @Nullable String name) {
		String authority = null;
		StringBuilder behalf = new StringBuilder();
		StringBuilder position = new StringBuilder();
		for (Line post : posts) {
			Matcher m = AUTHORITY.matcher(post.text());
			if (!m.matches()) {
				position.append(position.isEmpty() ? "" : " ").append(post.text());
			}
			else if (authority == null) {
				authority = m.group(1).replace("/", "") + ".";
				behalf.append(m.group(2).strip());
			}
			else {
				behalf.append("; ").append(post.text());
			}
		}
		return new Signer(authority, behalf.isEmpty() ? null : behalf.toString(),
				position.isEmpty() ? null : position.toString(), name);
	}

}
