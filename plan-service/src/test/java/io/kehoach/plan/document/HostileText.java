package io.kehoach.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Texts that try to keep a reader busy, or to mislead it. */
final class HostileText {

	static final int FAMILIES = 6;

	private HostileText() {
	}

	static byte[] of(int family, int size, Random random) {
		String text = switch (family) {
			case 0 -> "1. ".repeat(1000 * size);
			case 1 -> "Quý I-".repeat(2000 * size);
			case 2 -> table(20 * size, random);
			case 3 -> "\u0000\u0001\f\r\u2028".repeat(500 * size);
			case 4 -> "| ".repeat(5000 * size) + "\n" + "|---".repeat(5000 * size) + "|\n" + "| ".repeat(5000 * size);
			default -> "Căn cứ Quyết định số ".repeat(1500 * size) + "((((((((" + "(a) ".repeat(1000 * size);
		};
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** A table without rules that grows faster than any reader. */
	static byte[] withoutEnd() {
		return table(6000, new Random(1)).getBytes(StandardCharsets.UTF_8);
	}

	private static String table(int rows, Random random) {
		StringBuilder text = new StringBuilder(
				"KẾ HOẠCH\nI. NHIỆM VỤ\nSTT Nội dung Đơn vị chủ trì Phối hợp Thời gian\n");
		for (int i = 1; i <= rows; i++) {
			text.append(i % 90).append(' ').append("Rà soát, đánh giá ".repeat(1 + random.nextInt(6)));
			text.append("\nVăn phòng Sở\nCác phòng Sở, đơn vị\nQuý ").append("I".repeat(1 + random.nextInt(4)));
			text.append("\n");
		}
		return text.toString();
	}

}
