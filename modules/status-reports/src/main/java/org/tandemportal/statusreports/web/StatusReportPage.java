package org.tandemportal.statusreports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.domain.Paragraph;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.domain.StatusReportRefused;
import org.tandemportal.statusreports.exports.ReportDocument;
import org.tandemportal.statusreports.exports.ReportFiles;
import org.tandemportal.statusreports.usecases.PublishReport;
import org.tandemportal.statusreports.usecases.ShowReport;
import org.tandemportal.statusreports.usecases.WriteParagraph;

/** One status report: what both sides see, the paragraph that is the viewer's to write, and the manager's button. */
@Named
@RequestScoped
public class StatusReportPage {

    @Inject
    private ShowReport showReport;

    @Inject
    private WriteParagraph writeParagraph;

    @Inject
    private PublishReport publishReport;

    @Inject
    private ReportFiles files;

    @Inject
    private Markdown markdown;

    @Inject
    private ReportWords words;

    @Inject
    private Attempt attempt;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    private Integer readVersion;
    private Integer readRevision;
    private String paragraph;
    private boolean acted;
    private boolean sent;
    private ShowReport.Shown shown;
    private ReportDocument document;
    private List<ReportDocument.Section> sections;

    /** Reads it anew. */
    public void load() {
        shown = showReport.page(getCode(), getWeek());
        document = files.document(shown.content(), format.locale());
        sections = document.sections();
    }

    /** What is shown; asked for from the first phase of a posted form on. */
    private ShowReport.Shown shown() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    private ReportDocument document() {
        shown();
        return document;
    }

    /** Tells somebody whose button is not there any more, because the report was published meanwhile. */
    public void beforeShowing() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && !acted && !faces.isValidationFailed()) {
            String told = words.text("movedOn", getKey());
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, told, null));
        }
    }

    /** Writes the paragraph of the viewer's side. */
    public void write() {
        acted = true;
        sent = true;
        if (attempt.run(() ->
                writeParagraph.write(getCode(), getWeek(), new WriteParagraph.Seen(null, readRevision), paragraph))) {
            attempt.goTo(address(), StatusReportRefused.BUNDLE, "said.written");
        } else {
            load();
        }
    }

    /** Publishes it, if it is still as it was read. */
    public void publish() {
        acted = true;
        if (attempt.run(() -> publishReport.publish(getCode(), getWeek(), readVersion))) {
            attempt.goTo(address(), StatusReportRefused.BUNDLE, "said.published");
        } else {
            load();
        }
    }

    private String address() {
        return StatusReportKey.of(getCode(), getWeek()).address();
    }

    /** Its key. */
    public String getKey() {
        return shown().content().key().value();
    }

    /** What it is called. */
    public String getTitle() {
        return document().title();
    }

    /** Its week in words. */
    public String getWeekName() {
        return words.week(shown().content().key().week());
    }

    /** Its first and last day. */
    public String getPeriod() {
        return document().period();
    }

    /** The client's name; null if the viewer may not know it. */
    public String getClient() {
        return shown().content().client();
    }

    /** Draft or published. */
    public State getState() {
        return shown().content().state();
    }

    /** Whether it can still change. */
    public boolean isDraft() {
        return shown().content().isDraft();
    }

    /** The content. */
    public ReportContent getContent() {
        return shown().content();
    }

    /** How the week went. */
    public Health getHealth() {
        return shown().content().health();
    }

    /** Why it went so; empty if it is on course. */
    public String getReasons() {
        return String.join(" · ", document().reasons());
    }

    /** The sides whose turn it is, the viewer's first. */
    public List<Side> getTurns() {
        if (!isDraft()) {
            return List.of();
        }
        return shown().report()
                .waitingFor()
                .map(List::of)
                .orElseGet(() -> viewer.get().side() == Side.PROVIDER
                        ? List.of(Side.PROVIDER, Side.CLIENT)
                        : List.of(Side.CLIENT, Side.PROVIDER));
    }

    /** Both sides, the client left. */
    public List<String> getSides() {
        return List.of(Side.CLIENT.name(), Side.PROVIDER.name());
    }

    /** The endings of the files to export. */
    public List<String> getEndings() {
        return List.of("pdf", "xlsx", "csv", "md", "html", "json");
    }

    /** Whether a side has written. */
    public boolean written(String side) {
        return shown().content().words(Side.valueOf(side)) != null;
    }

    /** A side's paragraph. */
    public ReportContent.Words words(String side) {
        return shown().content().words(Side.valueOf(side));
    }

    /** A side's paragraph as HTML. */
    public String html(String side) {
        return written(side) ? markdown.html(words(side).text(), getCode()) : "";
    }

    /** Whether the viewer may write this side's paragraph now. */
    public boolean mine(String side) {
        return shown().writable() && viewer.get().side() == Side.valueOf(side);
    }

    /** Whether the viewer may write a paragraph now. */
    public boolean isMineToWrite() {
        return shown().writable();
    }

    /** Whether the viewer's side has written. */
    public boolean isWrittenByMine() {
        return present().isWritten();
    }

    /** Whether the form stands open: before the first word, and after a refusal. */
    public boolean isFormOpen() {
        return sent || !isWrittenByMine();
    }

    /** Whether it is the viewer who may publish it. */
    public boolean isPublisher() {
        return shown().publisher();
    }

    /** Why it cannot be published yet; null if it can. */
    public String getHindrance() {
        return shown().hindrance() == null ? null : shown().hindrance().reason(format.locale());
    }

    /** The sections in the viewer's words. */
    public List<ReportDocument.Section> getSections() {
        shown();
        return sections;
    }

    /** A row's classes, by which the style sheet shows the rows that a figure counts. */
    public String counted(ReportDocument.Row row) {
        return row.counts().stream().map(number -> "in-" + number).collect(Collectors.joining(" "));
    }

    /** The address of a file. */
    public String file(String ending) {
        return "/api/v1" + address() + "." + ending + "?language=" + viewer.getLanguage();
    }

    /** The address of the week before. */
    public String getPreviousAddress() {
        return neighbour(-1);
    }

    /** The address of the week after. */
    public String getNextAddress() {
        return neighbour(1);
    }

    private String neighbour(int weeks) {
        Week other = shown().content().key().week().plus(weeks);
        return new StatusReportKey(getCode(), other).address();
    }

    /** What was said about it. */
    public ThreadView getThread() {
        return shown().thread();
    }

    /** Whether the viewer's paragraph came too late: somebody of the same side had written. */
    public boolean isOvertaken() {
        return sent && readRevision != null && readRevision != present().revision();
    }

    private Paragraph present() {
        return shown().report().paragraph(viewer.get().side());
    }

    /** The engagement's code, from the address. */
    public String getCode() {
        return Address.parameter("code");
    }

    /** The week, from the address. */
    public String getWeek() {
        return Address.parameter("week");
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return shown().report().version();
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** The revision of the viewer's paragraph that the page shows. */
    public Integer getReadRevision() {
        return present().revision();
    }

    /** The revision that was read when the paragraph was sent. */
    public void setReadRevision(Integer readRevision) {
        this.readRevision = readRevision;
    }

    /** The viewer's paragraph: as typed, else as it stands. */
    public String getParagraph() {
        return paragraph != null || sent || shown == null
                ? paragraph
                : present().text();
    }

    /** The viewer's paragraph, as typed. */
    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }
}
