package org.tandemportal.statusreports.exports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;

/**
 * A report as PDF: tagged for those who listen (PDF/UA), with its fonts inside, made of nothing but the text at hand. One at
 * a time, because a long one takes tens of megabytes while it is made.
 */
final class PdfExport {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfExport() {}

    static byte[] write(ReportDocument document) {
        String html = HtmlExport.print(document);
        ONE_AT_A_TIME.acquireUninterruptibly();
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream(100_000)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useUriResolver((base, address) -> address.startsWith("#") ? address : null);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Tandem");
            // For characters that the fonts don't have.
            builder.useReplacementText("\u25A1");
            font(builder, "DejaVuSansCondensed.ttf", "Report", 400, FontStyle.NORMAL);
            font(builder, "DejaVuSansCondensed-Bold.ttf", "Report", 700, FontStyle.NORMAL);
            font(builder, "DejaVuSansCondensed-Oblique.ttf", "Report", 400, FontStyle.ITALIC);
            font(builder, "DejaVuSansCondensed-BoldOblique.ttf", "Report", 700, FontStyle.ITALIC);
            font(builder, "DejaVuSansMono.ttf", "Report code", 400, FontStyle.NORMAL);
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> stream(file), family, weight, style, true);
    }

    private static InputStream stream(String file) {
        return PdfExport.class.getResourceAsStream(FONTS + file);
    }
}
