/**
 * A real Apache Kafka broker on one machine: KRaft, one node, its records on disk.
 */
@NullMarked
package io.kehoach.local.broker;

import org.jspecify.annotations.NullMarked;
