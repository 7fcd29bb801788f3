/** How fast queued mails leave, beside a plain loop over the same server. */
@NullMarked
package io.kehoach.bench.mails;

import org.jspecify.annotations.NullMarked;
