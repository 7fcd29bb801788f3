package io.kehoach.task.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words without marks.
 */
class TermsTest {

	@Test
	void wordsAreFoldedAlikeInTextAndQuery() {
		assertThat(Terms.words("Đăng ký “Dân vận khéo”, đăng KÝ")).containsExactly("dang", "ky", "dan", "van", "kheo");
		assertThat(Terms.words("dân vận")).containsExactly("dan", "van");
	}

	@Test
	void aNumberIsFoundByEachOfItsEndings() {
		assertThat(Terms.of(ATask.row())).contains("12/kh-sgddt", "kh-sgddt", "sgddt", "12");
	}

}
