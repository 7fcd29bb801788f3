package io.kehoach.plan.domain.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfficesTest {

	private static final LocalDate TODAY = LocalDate.of(2023, 1, 16);

	private final List<Unit> units = new ArrayList<>(List.of(unit("so", UnitKind.BODY, null, false, null),
			unit("khoi", UnitKind.ROOM, "so", false, null), unit("vp", UnitKind.ROOM, "khoi", true, null),
			unit("truong", UnitKind.BODY, "so", false, null), unit("hanh-chinh", UnitKind.ROOM, "truong", true, null)));

	@RepeatedTest(5)
	void aRoomReceivesForTheNearestBodyAboveIt() {
		this.units.add(unit("hanh-chinh-cu", UnitKind.ROOM, "truong", true, TODAY.minusDays(1)));
		this.units.add(unit("bo", UnitKind.BODY, null, false, null));
		this.units.add(unit("van-phong-bo", UnitKind.ROOM, "bo", true, null));
		this.units.add(unit("cuc", UnitKind.BODY, "bo", false, null));
		this.units.add(unit("an-van-phong-cuc", UnitKind.ROOM, "cuc", true, null));
		Collections.shuffle(this.units);
		assertThat(office("so")).isEqualTo("vp");
		assertThat(office("bo")).isEqualTo("van-phong-bo");
		assertThat(office("truong")).isEqualTo("hanh-chinh");
	}

	@Test
	void anOfficeMayLieDeeperUnderItsBody() {
		assertThat(office("khoi")).isEqualTo("vp");
		assertThat(office("vp")).isNull();
	}

	private @Nullable String office(String body) {
		return new Directory(this.units, List.of()).officeOf(body, TODAY).map(Unit::unitId).orElse(null);
	}

	private static Unit unit(String id, UnitKind kind, @Nullable String parent, boolean office,
			@Nullable LocalDate until) {
		return new Unit(id, id, kind, parent, List.of(), office, null, until, null);
	}

}
