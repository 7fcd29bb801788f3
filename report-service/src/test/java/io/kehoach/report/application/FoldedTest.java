package io.kehoach.report.application;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTest {

	@Test
	void marksAndCapitalsFallOff() {
		assertThat(Folded.words("Đổi mới Công tác", null)).containsExactly("cong", "doi", "moi", "tac");
	}

	@Test
	void aNumberIsFoundByEachPartAfterASeparator() {
		assertThat(Folded.number("94-KH/BDVTU-BCSĐ")).contains("94-kh/bdvtu-bcsd", "kh/bdvtu-bcsd", "bdvtu-bcsd",
				"bcsd", "94");
	}

	@Test
	void aQueryKeepsNumbersWhole() {
		assertThat(Folded.query("kế hoạch 94-KH/BDVTU")).containsExactly("94-kh/bdvtu", "hoach", "ke");
		assertThat(Folded.query("  ")).isEmpty();
	}

}
