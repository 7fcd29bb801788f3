package io.kehoach.task.application;

import java.util.List;

/**
 * Everybody's saved views; nobody sees another's.
 */
public interface SavedViews {

	/** Keeps it, or leaves the one that stands under its id. */
	void keep(SavedView view);

	/** By name. */
	List<SavedView> of(String subject);

	void remove(String viewId, String subject);

}
