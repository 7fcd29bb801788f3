package io.kehoach.notification.domain;

/**
 * The groups of a digest, in the order in which they are read.
 */
public enum Section {

	TODAY, WEEK, LATER, NEW, WAITING, UNITS, INFORMATION

}
