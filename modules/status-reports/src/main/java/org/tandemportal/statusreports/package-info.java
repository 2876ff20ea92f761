/**
 * The weekly status report: collected from the records of all modules, completed by a paragraph from each side, published as
 * an edition that never changes, and written as PDF, XLSX, CSV, Markdown, HTML and JSON.
 *
 * <p>The files of its main use case, in the order in which a reader follows them: {@code report.xhtml}, {@code
 * StatusReportPage}, {@code PublishReport}, {@code CollectReport}, {@code StatusReports}, {@code StatusReport}. Nobody calls
 * this module; what it tells comes from the others by {@link org.tandemportal.kernel.api.ReportQuerySource}.
 */
package org.tandemportal.statusreports;
