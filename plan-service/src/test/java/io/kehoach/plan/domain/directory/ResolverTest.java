package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PartyMode;
import io.kehoach.plan.fixtures.Department;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverTest {

	private static final LocalDate DAY = LocalDate.of(2023, 1, 16);

	private static final Directory WITH_ROOMS = new Directory(
			Stream.concat(Department.units().stream(),
					Stream.of(room("to-01", "Tổ chuyên môn"), room("vp-01", "Văn phòng"),
							new Unit("pho-01", "Trường THPT số 1 cơ sở 2", UnitKind.SUBORDINATE, "thpt-01", List.of(),
									false, null, null, null)))
				.toList(),
			Stream
				.concat(Department.groups().stream(), Stream.of(group("cac-to", "Các tổ", UnitKind.ROOM),
						group("cum-1", "Cụm trường số 1", UnitKind.SUBORDINATE)))
				.toList());

	private final Resolver resolver = resolverOf(Department.BODY);

	@Test
	void aNameIsAUnitWhateverItsSpelling() {
		assertThat(resolver.unitId("VĂN PHÒNG SỞ")).contains("vp");
		assertThat(resolver.unitId("Sở GD&ĐT")).contains("so-gddt");
		assertThat(resolver.unitId("Sở Giáo dục và  Đào tạo")).contains("so-gddt");
		assertThat(resolver.unitId("Ủy ban nhân dân thành phố")).contains("ubnd-tp");
		assertThat(resolver.unitId("Văn phòng Sở khác")).isEmpty();
	}

	@Test
	void aRoomGoesByItsNameInItsOwnOrganisationAndBelow() {
		Resolver school = resolverOf("thpt-01");
		assertThat(resolver.unitId("Văn phòng")).contains("vp");
		assertThat(resolver.unitId("Tổ chuyên môn")).isEmpty();
		assertThat(school.unitId("Tổ chuyên môn")).contains("to-01");
		assertThat(resolverOf("to-01").unitId("Tổ chuyên môn")).contains("to-01");
		assertThat(school.unitId("Văn phòng")).contains("vp-01");
		assertThat(resolverOf("thpt-02").unitId("Văn phòng")).contains("vp");
		assertThat(resolverOf("thpt-02").unitId("Tổ chuyên môn")).isEmpty();
		assertThat(resolverOf("so-noi-vu").unitId("Thanh tra Sở")).isEmpty();
	}

	@Test
	void whatBelongsToAnotherBodyIsUnknownTheBodyItselfIsNot() {
		Resolver other = resolverOf("so-noi-vu");
		assertThat(other.unitId("Trường THPT số 1")).isEmpty();
		assertThat(resolverOf("thpt-02").unitId("Trường THPT số 1")).contains("thpt-01");
		assertThat(other.unitId("Sở GD&ĐT")).contains("so-gddt");
		assertThat(resolver.unitId("Sở Nội vụ")).contains("so-noi-vu");
	}

	@Test
	void aGroupOfRoomsIsKnownInItsOwnOrganisationAndBelow() {
		assertThat(resolver.resolve(printed("Các tổ")).resolved()).isFalse();
		assertThat(resolverOf("thpt-01").resolve(printed("Các tổ")).groupIds()).containsExactly("cac-to");
		assertThat(resolverOf("thpt-01").resolve(printed("Các phòng")).groupIds()).containsExactly("cac-phong");
		assertThat(resolverOf("so-noi-vu").resolve(printed("Các phòng")).resolved()).isFalse();
		assertThat(resolver.resolve(printed("Cụm trường số 1")).groupIds()).containsExactly("cum-1");
	}

	/** The department, and a school with rooms of its own. */
	private static Resolver resolverOf(String unitId) {
		return new Resolver(WITH_ROOMS, unitId, DAY);
	}

	@Test
	void oneUnitLeadsAloneAGroupLeadsEach() {
		assertThat(resolver.lead(printed("Văn phòng Sở")).mode()).isEqualTo(PartyMode.ONE);
		Party groups = resolver.lead(printed("Các phòng Sở", "đơn vị thuộc Sở"));
		assertThat(groups.groupIds()).containsExactly("cac-phong", "don-vi-truc-thuoc");
		assertThat(groups.mode()).isEqualTo(PartyMode.EACH);
		assertThat(resolver.lead(printed("Văn phòng Sở", "Thanh tra Sở")).mode()).isEqualTo(PartyMode.EACH);
	}

	@Test
	void theFourSpellingsAreOneGroup() {
		for (String name : List.of("đơn vị thuộc Sở", "đơn vị trực thuộc Sở", "Đơn vị trực thuộc",
				"đơn vị thuộc và trực thuộc Sở")) {
			assertThat(resolver.resolve(printed(name)).groupIds()).containsExactly("don-vi-truc-thuoc");
		}
	}

	@Test
	void whatNobodyKnowsStaysOpen() {
		Party party = resolver.resolve(printed("Văn phòng Sở", "Các đơn vị liên quan"));
		assertThat(party.resolved()).isFalse();
		assertThat(party.unitIds()).containsExactly("vp");
		assertThat(resolver.lead(printed("Các đơn vị liên quan")).mode()).isNull();
	}

	@Test
	void theDeskIsTheLastNameKnown() {
		Party desk = resolver.desk(printed("Sở GD&ĐT", "Văn phòng Sở"));
		assertThat(desk.unitIds()).containsExactly("vp");
		assertThat(resolver.desk(printed("Sở GD&ĐT", "phòng lạ")).unitIds()).containsExactly("so-gddt");
	}

	@Test
	void aGroupHasTheMembersOfItsDay() {
		Directory directory = Department.directory();
		assertThat(directory.members(Department.groups().getFirst(), DAY)).hasSize(12).contains("vp", "thanh-tra");
		assertThat(directory.members(Department.groups().getLast(), DAY)).hasSize(25);
		Unit closed = new Unit("thpt-99", "x", UnitKind.SUBORDINATE, "so-gddt", List.of(), false, null,
				LocalDate.of(2022, 12, 31), null);
		assertThat(closed.validOn(DAY)).isFalse();
		assertThat(directory.groupsOf(closed, DAY)).isEmpty();
	}

	@Test
	void anAliasIsRememberedOnce() {
		Unit unit = directoryUnit().alsoCalled("Bộ phận văn phòng");
		assertThat(unit.isCalled("bộ phận Văn phòng")).isTrue();
		assertThat(unit.alsoCalled("BỘ PHẬN VĂN PHÒNG")).isEqualTo(unit);
	}

	private static Unit room(String id, String name) {
		return new Unit(id, name, UnitKind.ROOM, "thpt-01", List.of(), false, null, null, null);
	}

	private static UnitGroup group(String id, String name, UnitKind kind) {
		return new UnitGroup(id, name, List.of(), new GroupQuery(List.of(kind), "thpt-01"), false);
	}

	private static Unit directoryUnit() {
		return Department.directory().unit("vp").orElseThrow();
	}

	private static Party printed(String... parts) {
		return Party.printed(String.join(", ", parts), List.of(parts));
	}

}
