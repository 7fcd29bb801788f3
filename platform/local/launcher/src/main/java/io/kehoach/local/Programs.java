package io.kehoach.local;

/**
 * Where a part's program comes from.
 */
interface Programs {

	Program of(Part part);

}
