package io.kehoach.report.application;

import io.kehoach.report.domain.Consolidation;

/**
 * The consolidated report as an official document (Nghị định 30/2020/NĐ-CP).
 */
public interface OfficialReport {

	byte[] docx(Consolidation consolidation);

	byte[] pdf(Consolidation consolidation);

}
