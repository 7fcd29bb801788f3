package io.kehoach.plan.domain;

/**
 * How several responsible units share a row: one of them, each for itself, or whoever
 * takes it first.
 */
public enum PartyMode {

	ONE, EACH, ANY

}
