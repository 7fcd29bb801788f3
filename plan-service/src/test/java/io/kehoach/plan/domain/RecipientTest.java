package io.kehoach.plan.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UBND thành phố (để b/c)                | UBND thành phố
			UBND thành phố (b/c);                  | UBND thành phố
			Các phòng Sở (để t/h)                  | Các phòng Sở
			Các phòng Sở (Để thực hiện)            | Các phòng Sở
			Sở Nội vụ (để p/h)                     | Sở Nội vụ
			Giám đốc, các PGĐ (để chỉ đạo)         | Giám đốc, các PGĐ
			Các trường (b/c, t/h)                  | Các trường
			Trung tâm GDTX (Thành phố)             | Trung tâm GDTX (Thành phố)
			Sở GD&ĐT (qua Văn phòng Sở)            | Sở GD&ĐT (qua Văn phòng Sở)
			""")
	void aNameGoesWithoutThePurposePrintedBehindIt(String text, String name) {
		assertThat(new Recipient("n1", text, null, null).name()).isEqualTo(name);
	}

}
