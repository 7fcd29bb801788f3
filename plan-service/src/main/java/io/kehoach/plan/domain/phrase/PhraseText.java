package io.kehoach.plan.domain.phrase;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds what the eye does not see: Unicode form, white space, kinds of dash, case. */
final class PhraseText {

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

	private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

	private PhraseText() {
	}

	static String fold(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		String dashed = DASHES.matcher(composed).replaceAll("-");
		String spaced = SPACES.matcher(dashed).replaceAll(" ").strip();
		return spaced.toLowerCase(Locale.ROOT)
			.replace("hàng năm", "hằng năm")
			.replace("hàng quý", "hằng quý")
			.replace("hàng tháng", "hằng tháng")
			.replace("quí ", "quý ");
	}

}
