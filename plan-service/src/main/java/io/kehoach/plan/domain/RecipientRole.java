package io.kehoach.plan.domain;

/** Why somebody stands in the list of recipients. */
public enum RecipientRole {

	FOR_REPORT, TO_EXECUTE, FOR_COORDINATION, ARCHIVE, PORTAL

}
