package io.kehoach.plan.application;

/** What is wrong in a sheet, and where. */
public record SheetError(int line, String column, String value, String code) {

}
