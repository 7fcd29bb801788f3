package io.kehoach.plan.domain;

import java.util.List;

/** A command that the plan refuses, with the places that stand in its way. */
public final class PlanRuleViolated extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final PlanRule rule;

	private final transient List<Finding> findings;

	public PlanRuleViolated(PlanRule rule) {
		this(rule, List.of());
	}

	public PlanRuleViolated(PlanRule rule, List<Finding> findings) {
		super(rule.name());
		this.rule = rule;
		this.findings = List.copyOf(findings);
	}

	public PlanRule rule() {
		return rule;
	}

	public List<Finding> findings() {
		return findings;
	}

}
