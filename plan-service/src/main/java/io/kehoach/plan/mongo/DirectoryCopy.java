package io.kehoach.plan.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The tree of units for access decisions, read at most once a second: every request asks
 * for it. A change made by this instance shows at once.
 */
@Component
class DirectoryCopy implements UnitTree {

	private static final Duration FRESH = Duration.ofSeconds(1);

	private final MongoTemplate mongo;

	private final SystemClock clock;

	private volatile @Nullable Copy copy;

	DirectoryCopy(MongoTemplate mongo, SystemClock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	@Override
	public Optional<UnitNode> find(String unitId) {
		return Optional.ofNullable(nodes().get(unitId));
	}

	@Override
	public Collection<UnitNode> all() {
		return nodes().values();
	}

	void forget() {
		this.copy = null;
	}

	private Map<String, UnitNode> nodes() {
		Copy read = this.copy;
		if (read == null || clock.instant().isAfter(read.until())) {
			read = new Copy(read(), clock.instant().plus(FRESH));
			this.copy = read;
		}
		return read.nodes();
	}

	private Map<String, UnitNode> read() {
		return mongo.findAll(Unit.class, "units")
			.stream()
			.map((unit) -> new UnitNode(unit.unitId(), unit.parentId(), unit.kind() == UnitKind.BODY))
			.collect(Collectors.toUnmodifiableMap(UnitNode::id, Function.identity()));
	}

	private record Copy(Map<String, UnitNode> nodes, Instant until) {
	}

}
