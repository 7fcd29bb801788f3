package io.kehoach.chassis.access;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccessTest {

	private static final UnitTree TREE = UnitTree.of(List.of(new UnitNode("body", null, true),
			new UnitNode("room", "body", false), new UnitNode("school", "body", false),
			new UnitNode("desk", "room", false), new UnitNode("loop", "loop", false)));

	@Test
	void relationsFollowTheTree() {
		assertThat(Relation.between("room", "room", TREE)).isEqualTo(Relation.OWN);
		assertThat(Relation.between("body", "desk", TREE)).isEqualTo(Relation.ANCESTOR);
		assertThat(Relation.between("desk", "body", TREE)).isEqualTo(Relation.DESCENDANT);
		assertThat(Relation.between("room", "school", TREE)).isEqualTo(Relation.SIBLING);
		assertThat(Relation.between("desk", "school", TREE)).isEqualTo(Relation.UNRELATED);
		assertThat(Relation.between("nobody", "school", TREE)).isEqualTo(Relation.UNRELATED);
		assertThat(Relation.between("school", "loop", TREE)).isEqualTo(Relation.UNRELATED);
	}

	@Test
	void theMostSpecificOperationDecides() {
		AccessTable table = table("GET /api/things/{id},unit,own", "GET /api/things/public,anonymous,any");

		assertThat(table.rows("GET", "/api/things/public")).extracting(AccessRow::role).containsExactly("anonymous");
		assertThat(table.rows("HEAD", "/api/things/7")).extracting(AccessRow::role).containsExactly("unit");
	}

	@Test
	void whatIsNotNamedHasNoRows() {
		AccessTable table = table("GET /api/things/{id},unit,own");

		assertThat(table.rows("DELETE", "/api/things/7")).isEmpty();
		assertThat(table.rows("GET", "/api/things/7/more")).isEmpty();
		assertThat(table.rows("GET", "/api/things/../secrets")).isEmpty();
	}

	@Test
	void aRowOfAnotherShapeIsRefusedAtStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> table("GET /api/things,unit"));
		assertThatIllegalArgumentException().isThrownBy(() -> table("GET /api/things,unit,cousin"));
	}

	@Test
	void aScopeIsTheUnionOfItsGrants() {
		Scope scope = new GrantedScope(List.of(new GrantedScope.Grant("unit", "school", EnumSet.of(Relation.OWN)),
				new GrantedScope.Grant("head", "room", EnumSet.of(Relation.ANCESTOR))), TREE);

		assertThat(scope.unitIds()).containsExactlyInAnyOrder("school", "desk");
		assertThat(scope.includes("room")).isFalse();
		assertThat(scope.all()).isFalse();
	}

	private static AccessTable table(String... rows) {
		String csv = "operation,role,relations\n" + String.join("\n", rows);
		return AccessTable.read(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)));
	}

}
