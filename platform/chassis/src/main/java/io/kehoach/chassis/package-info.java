/**
 * The technique every service stands on. No word of what the services are about.
 */
@NullMarked
package io.kehoach.chassis;

import org.jspecify.annotations.NullMarked;
