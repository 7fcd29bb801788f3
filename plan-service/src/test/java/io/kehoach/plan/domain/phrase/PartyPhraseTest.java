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
					Các Sở Y tế tỉnh, thành phố, Bộ Tư pháp            | Các Sở Y tế tỉnh, thành phố / Bộ Tư pháp
					Văn phòng HĐND và UBND xã, Công an xã              | Văn phòng HĐND và UBND xã / Công an xã
					- Tổ Toán - Tin - Thư viện                         | Tổ Toán - Tin / Thư viện
					Ban Giám hiệu, Phó Hiệu trưởng, Y tế học đường     | Ban Giám hiệu / Phó Hiệu trưởng / Y tế học đường
					Các sở, ban, ngành, Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | Các sở, ban, ngành / Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
					""")
	void splitsWhereOneBodyEndsAndNeverInsideAName(String phrase, String parts) {
		assertThat(PartyPhrase.split(phrase, KnownNames.none())).containsExactly(parts.split(" / ", -1));
	}

	/** Every row of the table of unit phrases, under its number. */
	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					1a  | Văn phòng Sở; Thanh tra Sở                      | Văn phòng Sở / Thanh tra Sở
					2   | Các phòng Sở                                    | Các phòng Sở
					3a  | đơn vị trực thuộc Sở                            | đơn vị trực thuộc Sở
					3b  | đơn vị thuộc Sở                                 | đơn vị thuộc Sở
					3c  | các phòng, đơn vị thuộc và trực thuộc Sở        | các phòng / đơn vị thuộc và trực thuộc Sở
					4   | Các phòng Sở, đơn vị trực thuộc Sở              | Các phòng Sở / đơn vị trực thuộc Sở
					5a  | Các đơn vị liên quan                            | Các đơn vị liên quan
					5b  | cơ quan, đơn vị liên quan                       | cơ quan, đơn vị liên quan
					6   | Ban Giám đốc Sở; Trưởng các phòng Sở            | Ban Giám đốc Sở / Trưởng các phòng Sở
					7   | Ban Thanh tra nhân dân                          | Ban Thanh tra nhân dân
					8   | Đoàn Kiểm tra của thành phố, UBND thành phố, Sở Nội vụ | Đoàn Kiểm tra của thành phố / UBND thành phố / Sở Nội vụ
					9   | Sở GD&ĐT (qua Văn phòng Sở)                     | Sở GD&ĐT (qua Văn phòng Sở)
					10a | Các bộ, ngành, địa phương                       | Các bộ, ngành, địa phương
					10b | UBND các cấp; các tỉnh, thành phố               | UBND các cấp / các tỉnh, thành phố
					11  | Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp | Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp
					12  | 1. Bộ Nội vụ chủ trì việc thứ nhất 2. Bộ Y tế làm việc thứ hai | Bộ Nội vụ chủ trì việc thứ nhất / Bộ Y tế làm việc thứ hai
					13a | Các Bộ: Xây dựng, Công Thương                   | Bộ Xây dựng / Bộ Công Thương
					13b | Khoa học và Công nghệ                           | Khoa học và Công nghệ
					14  | Như Điều 3                                      | Như Điều 3
					t1  | Phòng Văn hóa - Xã hội                          | Phòng Văn hóa - Xã hội
					t2  | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân  | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân
					t3  | Sở Y tế các tỉnh, thành phố                     | Sở Y tế các tỉnh, thành phố
					t4  | Bộ Văn hoá, Thể thao và Du lịch, Uỷ ban nhân dân tỉnh | Bộ Văn hoá, Thể thao và Du lịch / Uỷ ban nhân dân tỉnh
					""")
	void splitsEveryPhraseOfTheTable(String row, String phrase, String parts) {
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
