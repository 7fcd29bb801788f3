package io.kehoach.task.domain;

/**
 * A regular duty of an issued plan: no task at issue, one per unit whenever a reporting
 * period opens.
 */
public record StandingDuty(String dutyId, String content) {

}
