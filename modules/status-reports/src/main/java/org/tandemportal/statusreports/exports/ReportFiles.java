package org.tandemportal.statusreports.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.statusreports.domain.ReportContent;

/** Writes reports as files. Asks the database nothing. */
@ApplicationScoped
public class ReportFiles {

    @Inject
    private Markdown markdown;

    @Inject
    @ConfigProperty(name = "tandem.base-url")
    private String baseUrl;

    /** The report in words of a language. */
    public ReportDocument document(ReportContent content, Locale locale) {
        return new ReportDocument(content, locale, baseUrl, markdown);
    }

    /** The report as a file. */
    public byte[] write(ReportContent content, Format format, Locale locale) {
        return write(document(content, locale), format);
    }

    static byte[] write(ReportDocument document, Format format) {
        return switch (format) {
            case PDF -> PdfExport.write(document);
            case XLSX -> XlsxExport.write(document);
            case CSV -> CsvExport.write(document).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> MarkdownExport.write(document).getBytes(StandardCharsets.UTF_8);
            case HTML -> HtmlExport.screen(document).getBytes(StandardCharsets.UTF_8);
        };
    }
}
