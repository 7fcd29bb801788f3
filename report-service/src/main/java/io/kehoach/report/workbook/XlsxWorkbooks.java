package io.kehoach.report.workbook;

import java.util.List;

import io.kehoach.report.application.Workbooks;
import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Section;

import org.springframework.stereotype.Component;

/**
 * Workbooks in the format of ISO/IEC 29500.
 */
@Component
class XlsxWorkbooks implements Workbooks {

	@Override
	public byte[] of(Report report, String unitName, List<Section> sections) {
		return new FillableWorkbook().of(report, unitName, sections);
	}

	@Override
	public List<Edit> edits(byte[] workbook, Report report) {
		return new FilledWorkbook(workbook).edits(report);
	}

}
