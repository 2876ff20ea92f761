package org.tandemportal.statusreports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.statusreports.ReportFixture.aReport;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfExportTest {

    private static PDDocument pdf(ReportDocument document) throws IOException {
        return Loader.loadPDF(PdfExport.write(document));
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    @Test
    void itSaysWhatTheReportSays() throws IOException {
        try (PDDocument pdf =
                pdf(Documents.english(aReport().withChange("Raise the limit").published()))) {
            String text = text(pdf);
            assertThat(text)
                    .contains("The studio's web estate, week 47 of 2026")
                    .contains("Paramour Television")
                    .contains("A quiet week.")
                    .contains("Größere Arbeiten stehen an")
                    .contains("Done this week")
                    .contains("Raise the limit")
                    .contains("1 / 1")
                    .contains("Published on 20 Nov 2026, 15:00 by Marta Kowalska");
        }
    }

    @Test
    void itIsTaggedAndTellsItsTitleAndLanguage() throws IOException {
        try (PDDocument pdf = pdf(Documents.german(aReport().withChanges(2).published()))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("PTV-WEB-2026-W47 · The studio's web estate, Woche 47/2026");
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNotNull();
        }
    }

    @Test
    void allItsFontsAreInside() throws IOException {
        try (PDDocument pdf = pdf(Documents.english(aReport()
                .withChanges(2)
                .clientWrites("**bold** *slanted* `code` žluťoučký kůň ελληνικά кириллица")
                .content()))) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(page.getResources().getFont(name).getName())
                            .isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isGreaterThanOrEqualTo(4);
            assertThat(text(pdf)).contains("žluťoučký kůň ελληνικά кириллица");
        }
    }

    @Test
    void aLongTableGoesOnWithItsHeaderOnEveryPage() throws IOException {
        try (PDDocument pdf = pdf(Documents.german(aReport().withChanges(300).content()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(6, 20);
            for (int number = 1; number <= pages; number++) {
                assertThat(page(pdf, number)).contains(number + " / " + pages).contains("Entwurf");
            }
            for (int number = 2; number < pages; number++) {
                assertThat(page(pdf, number)).contains("Kürzel").contains("Änderung Nummer");
            }
            assertThat(text(pdf)).contains("Änderung Nummer 300:");
        }
    }

    @Test
    void aPublishedReportDoesNotCallItselfADraft() throws IOException {
        try (PDDocument pdf = pdf(Documents.english(aReport().withChanges(2).published()))) {
            assertThat(text(pdf)).doesNotContain("Draft");
        }
    }

    @Test
    void longParagraphsStandBelowOneAnotherAndAreWhole() throws IOException {
        String words = "Eine Zeile über das, was war. ".repeat(200);
        try (PDDocument pdf = pdf(Documents.english(aReport()
                .clientWrites(words + "Ende eins.")
                .providerWrites(words + "Ende zwei.")
                .content()))) {
            assertThat(text(pdf)).contains("Ende eins.").contains("Ende zwei.");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void nothingIsFetchedForIt() throws IOException {
        try (PDDocument pdf = pdf(Documents.english(aReport()
                .clientWrites("![picture](http://127.0.0.1:9/x.png) <img src=\"file:///etc/hostname\"/>"
                        + " <link rel=\"stylesheet\" href=\"file:///etc/passwd\"/>")
                .content()))) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
            assertThat(text(pdf)).contains("<img src=");
        }
    }

    @Property(tries = 10)
    void anyTextMakesAPdf(@ForAll String text) throws IOException {
        try (PDDocument pdf = pdf(Documents.english(
                aReport().withChange(text).clientWrites("x " + text).named(text).content()))) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }
}
