package io.kehoach.plan.domain;

/** Who turned a phrase into dates: the parser, or a person who overrode it. */
public enum ResolvedBy {

	PHRASE, PERSON

}
