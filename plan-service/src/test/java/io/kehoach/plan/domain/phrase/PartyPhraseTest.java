package io.kehoach.plan.domain.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected parts are separated by " / ". */
class PartyPhraseTest {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					Văn phòng Sở                                       | Văn phòng Sở
					Các phòng Sở, đơn vị trực thuộc Sở                 | Các phòng Sở / đơn vị trực thuộc Sở
					Các đơn vị liên quan                               | Các đơn vị liên quan
					Các cơ quan, tổ chức, đơn vị khác có liên quan.    | Các cơ quan, tổ chức, đơn vị khác có liên quan
					Bộ Tài chính, các bộ, ngành, cơ quan, tổ chức có liên quan | Bộ Tài chính / các bộ, ngành, cơ quan, tổ chức có liên quan
					Các Bộ, ngành, Ủy ban nhân dân cấp tỉnh, cơ quan, đơn vị có liên quan | Các Bộ, ngành / Ủy ban nhân dân cấp tỉnh / cơ quan, đơn vị có liên quan
					Cơ sở khám bệnh, chữa bệnh, cơ quan, đơn vị liên quan | Cơ sở khám bệnh, chữa bệnh / cơ quan, đơn vị liên quan
					Các Bộ, ngành Ủy ban nhân dân cấp tỉnh, Sở Y tế cơ quan, đơn vị liên quan | Các Bộ, ngành / Ủy ban nhân dân cấp tỉnh / Sở Y tế / cơ quan, đơn vị liên quan
					Bộ Ngoại giao các bộ, ngành                        | Bộ Ngoại giao / các bộ, ngành
					(1) Bộ Tư pháp (2) Văn phòng Chính phủ (3) Bộ Công an | Bộ Tư pháp / Văn phòng Chính phủ / Bộ Công an
					(1) Bộ Thông tin và Truyền thông (2) VTV, VOV      | Bộ Thông tin và Truyền thông / VTV, VOV
					VTV, VOV                                           | VTV, VOV
					UBND thành phố Hà Nội, Thành phố Hồ Chí Minh, Hòa Bình, Cần Thơ | UBND thành phố Hà Nội / Thành phố Hồ Chí Minh / Hòa Bình / Cần Thơ
					Bộ Văn hóa, Thể thao và Du lịch, Bộ Lao động, Thương binh và Xã hội | Bộ Văn hóa, Thể thao và Du lịch / Bộ Lao động, Thương binh và Xã hội
					Sở Giáo dục và Đào tạo và Sở Nội vụ                | Sở Giáo dục và Đào tạo / Sở Nội vụ
					Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp | Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp
					Ủy ban nhân dân các tỉnh, thành phố                | Ủy ban nhân dân các tỉnh, thành phố
					Các phòng, đơn vị thuộc và trực thuộc Sở           | Các phòng / đơn vị thuộc và trực thuộc Sở
					Sở Tài chính; Sở Y tế                              | Sở Tài chính / Sở Y tế
					- Sở Tài chính - Công an thành phố                 | Sở Tài chính / Công an thành phố
					Các Bộ: Xây dựng, Công Thương                      | Bộ Xây dựng / Bộ Công Thương
					Bộ, ngành, địa phương là chủ quản cơ sở dữ liệu quốc gia, cơ sở dữ liệu | Bộ, ngành, địa phương là chủ quản cơ sở dữ liệu quốc gia, cơ sở dữ liệu
					Thanh tra Sở, Văn phòng Sở                         | Thanh tra Sở / Văn phòng Sở
					""")
	void splitsWhereOneBodyEndsAndNeverInsideAName(String phrase, String parts) {
		assertThat(PartyPhrase.split(phrase, KnownNames.none())).containsExactly(parts.split(" / ", -1));
	}

	@Test
	void leavesANameOfTheDirectoryWhole() {
		KnownNames names = () -> Set.of("Trung tâm Văn hóa, Thể thao và Truyền thanh");

		List<String> parts = PartyPhrase.split("Văn phòng Sở, Trung tâm Văn hóa, Thể thao và Truyền thanh", names);

		assertThat(parts).containsExactly("Văn phòng Sở", "Trung tâm Văn hóa, Thể thao và Truyền thanh");
	}

	@Test
	void tellsBodiesFromOtherWords() {
		assertThat(PartyPhrase.likeness("Sở Y tế, Công an tỉnh", KnownNames.none())).isEqualTo(1);
		assertThat(PartyPhrase.likeness("rà soát văn bản", KnownNames.none())).isZero();
	}

}
