package io.kehoach.report.application;

import java.io.IOException;

import io.kehoach.chassis.archive.ArchiveWriter;

/**
 * What a part of this service adds to an evidence pack.
 */
public interface PackSection {

	void write(ArchiveWriter archive, PackRequest request) throws IOException;

}
