package io.kehoach.report.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.kehoach.report.domain.TemplateFault;

/**
 * What every official report must have, whatever its form (Nghị định 30/2020/NĐ-CP, Điều
 * 8).
 */
final class TemplateDuties {

	private static final List<Duty> DUTIES = List.of(
			new Duty("national-heading-missing",
					List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"), Set.of()),
			new Duty("issuer-missing", List.of(), Set.of("co_quan")),
			new Duty("number-missing", List.of(), Set.of("so_ky_hieu")),
			new Duty("place-and-date-missing", List.of(), Set.of("dia_danh_ngay")),
			new Duty("title-missing", List.of(), Set.of("ten_bao_cao")),
			new Duty("content-missing", List.of(), Set.of("muc", "doan", "noi_dung")),
			new Duty("recipients-missing", List.of("NƠI NHẬN"), Set.of("noi_nhan", "ten_noi_nhan")),
			new Duty("signature-missing", List.of(), Set.of("chuc_vu", "nguoi_ky")));

	private TemplateDuties() {
	}

	static List<TemplateFault> missing(String text, Set<String> used) {
		String plain = plain(text);
		List<TemplateFault> missing = new ArrayList<>();
		DUTIES.stream()
			.filter((duty) -> !duty.words.stream().map(TemplateDuties::plain).allMatch(plain::contains)
					|| !used.containsAll(duty.names))
			.forEach((duty) -> missing.add(new TemplateFault(duty.code, null, null)));
		return missing;
	}

	/** However it is spaced, dashed and accented. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.toUpperCase(Locale.ROOT)
			.replace("HOÀ", "HÒA")
			.replaceAll("[\\s\\h\\p{Pd}]+", "");
	}

	private record Duty(String code, List<String> words, Set<String> names) {
	}

}
