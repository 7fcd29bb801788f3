package io.kehoach.plan.document;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * How wide a text is printed, in thousandths of the type's size, in the letters official
 * documents are set in. Marks above and below a letter take no room.
 */
final class TextWidth {

	static final int SPACE = 250;

	private static final int USUAL = 500;

	private static final String[] LETTERS = { " ,.", "/:;ijlt'", "!()-Ifr[]", "Js", "acez?", "FPS", "ELTZ", "BCR",
			"ADGHKNOQUVXYwĐ", "m&", "MW%@" };

	private static final int[] WIDTHS = { 250, 278, 333, 389, 444, 556, 611, 667, 722, 778, 890 };

	private static final int[] WIDTH_OF = new int['Đ' + 1];

	static {
		Arrays.fill(WIDTH_OF, USUAL);
		for (int i = 0; i < LETTERS.length; i++) {
			int width = WIDTHS[i];
			LETTERS[i].chars().forEach(letter -> WIDTH_OF[letter] = width);
		}
	}

	private TextWidth() {
	}

	static int of(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).chars().map(TextWidth::of).sum();
	}

	private static int of(int letter) {
		if (Character.getType(letter) == Character.NON_SPACING_MARK) {
			return 0;
		}
		return letter < WIDTH_OF.length ? WIDTH_OF[letter] : USUAL;
	}

}
