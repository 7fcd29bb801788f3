package io.kehoach.plan.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Where the cells of a draft stand in the document that was read last. */
record TakenContent(Rereading rereading, Taking taking, PlanBody body) {

	Content content() {
		Map<String, Provenance> places = new HashMap<>();
		rereading.standing().provenance().forEach((path, place) -> {
			if (place.confirmedBy() != null && place.confirmedAt() != null) {
				places.put(path,
						new Provenance(1, null, null, null, List.of(), place.confirmedBy(), place.confirmedAt()));
			}
		});
		rereading.proposed().provenance().forEach((path, place) -> places.merge(path, place, this::placed));
		taken(places);
		places.keySet().removeIf((path) -> !stands(path));
		List<Finding> findings = Stream
			.concat(rereading.standing().findings().stream().filter((it) -> !isTaken(it.path())),
					rereading.proposed().findings().stream().filter((it) -> isTaken(it.path())))
			.filter((it) -> it.path() == null || stands(it.path()))
			.toList();
		return new Content(body, places, findings);
	}

	private Provenance placed(Provenance standing, Provenance read) {
		return (standing.confirmedBy() != null && standing.confirmedAt() != null)
				? read.confirmed(standing.confirmedBy(), standing.confirmedAt()) : read;
	}

	/** A value that was taken over has been confirmed by nobody. */
	private void taken(Map<String, Provenance> places) {
		places.replaceAll((path, place) -> differs(path)
				? Optional.ofNullable(rereading.proposed().provenance().get(path)).orElse(place) : place);
	}

	private boolean differs(String path) {
		String[] names = path.substring(1).split("/");
		Optional<Part> part = part(names[0]);
		if (part.isEmpty()) {
			return taking.header().contains(names[0]);
		}
		String rowId = names[1];
		Optional<? extends Row> before = Rereading.find(rereading.before(), part.get(), rowId);
		Optional<? extends Row> after = Rereading.find(body, part.get(), rowId);
		return taking.has(part.get(), rowId) && (before.isEmpty() || after.isEmpty() || names.length < 3
				|| Cells.differing((Record) before.get(), (Record) after.get()).contains(names[2]));
	}

	private boolean isTaken(@Nullable String path) {
		if (path == null) {
			return false;
		}
		String[] names = path.substring(1).split("/");
		Optional<Part> part = part(names[0]);
		return part.isEmpty() ? taking.header().contains(names[0])
				: names.length > 1 && taking.has(part.get(), names[1]);
	}

	private boolean stands(String path) {
		String[] names = path.substring(1).split("/");
		Optional<Part> part = part(names[0]);
		return part.isEmpty() || names.length < 2 || Rereading.find(body, part.get(), names[1]).isPresent();
	}

	private static Optional<Part> part(String name) {
		return Stream.of(Part.values()).filter((it) -> it.path().equals(name)).findFirst();
	}

}
