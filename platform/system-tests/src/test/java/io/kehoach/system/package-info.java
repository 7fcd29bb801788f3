/**
 * Journeys through the running system, driven from outside: over HTTP through the
 * gateway, at the SMTP server and on Kafka.
 */
package io.kehoach.system;
