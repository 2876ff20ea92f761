package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.clients.domain.PeopleFile;
import org.tandemportal.clients.usecases.ImportPeople;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** Inviting many people by a file: the file is chosen or pasted, looked at, and carried out. */
@Named
@RequestScoped
public class ImportPage {

    /** How many lines of each kind are shown. */
    private static final int MOST_SHOWN = 200;

    @Inject
    private ImportPeople importPeople;

    @Inject
    private ListPeople listPeople;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ClientWords words;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private String list = "/people";
    private ImportPeople.Outcome outcome;

    private Part file;
    private String text;
    private String organisation;

    /** A line as the page shows it. */
    public record Row(int number, String name, String email, String organisation, String part, List<String> reasons) {}

    /** For administrators. */
    public void loadAny() {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
        list = "/admin/people";
        load();
    }

    /** For leads. */
    public void loadOwn() {
        viewer.get().requireSomewhere(Permission.MANAGE_PEOPLE);
        load();
    }

    private void load() {
        if (isChosen()) {
            outcome();
        }
    }

    private ImportPeople.Outcome outcome() {
        if (outcome == null) {
            outcome = importPeople.show(key(), MOST_SHOWN);
        }
        return outcome;
    }

    private static UUID key() {
        String id = Address.parameter("file");
        return Ids.require(id);
    }

    /** Whether the address names a file. */
    public boolean isChosen() {
        String id = Address.parameter("file");
        return id != null && !id.isEmpty();
    }

    /** Keeps the file that was chosen, or the text that was pasted, and goes on to what would become of it. */
    public void look() {
        UUID[] kept = new UUID[1];
        if (attempt.run(() -> kept[0] = importPeople.keep(content(), isAll() ? organisation : ownOrganisation()))) {
            attempt.goTo(list + "/import?file=" + kept[0], ClientWords.BUNDLE, null);
        }
    }

    /** On their own organisation's page an administrator invites the provider's people. */
    private String ownOrganisation() {
        UUID own = viewer.get().organisationId();
        return own == null ? null : own.toString();
    }

    /** One byte more than there can be shows that it is too long. */
    private byte[] content() {
        if (file == null || file.getSize() == 0) {
            return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(PeopleFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Invites the people of the file. */
    public void invite() {
        UUID id = key();
        if (attempt.run(() -> importPeople.invite(id))) {
            attempt.goTo(list + "/import?file=" + id, ClientWords.BUNDLE, null);
        }
    }

    /** Sends the lines that are left out as a file. */
    public void download() throws IOException {
        byte[] content = ('\uFEFF' + importPeople.leftOut(key())).getBytes(StandardCharsets.UTF_8);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseContentLength(content.length);
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + words.text("import.fileName") + "\"");
        external.getResponseOutputStream().write(content);
        faces.responseComplete();
    }

    /** Whether people of all organisations can be invited here. */
    public boolean isAll() {
        return list.startsWith("/admin");
    }

    /** The address of the list of people. */
    public String getList() {
        return list;
    }

    /** Whether the file's people have been invited. */
    public boolean isDone() {
        return outcome().done();
    }

    /** What becomes of the file, or has, in a sentence. */
    public String getSummary() {
        return words.text(
                outcome().done() ? "import.done" : "import.would",
                outcome().people(),
                outcome().leftOut());
    }

    /** Whether somebody would be invited. */
    public boolean isAnybody() {
        return outcome().people() > 0;
    }

    /** Whether lines are left out, or were. */
    public boolean isLeftOut() {
        return outcome().leftOut() > 0;
    }

    /** The key of what can be done now. */
    public String getNext() {
        return !isAnybody() ? "import.would.nobody" : isLeftOut() ? "import.would.leftOut" : "import.would.text";
    }

    /** The words on the button that invites. */
    public String getInviteWords() {
        return words.text("import.do", outcome().people());
    }

    /** Names of columns that mean nothing here; empty if there are none. */
    public String getIgnored() {
        return String.join(", ", outcome().ignored());
    }

    /** Lines that are left out: the first of them. */
    public List<Row> getBad() {
        return outcome().bad().stream().map(this::row).toList();
    }

    /** Lines that are carried out: the first of them. */
    public List<Row> getGood() {
        return outcome().good().stream().map(this::row).toList();
    }

    /** How many of the lines that are left out are shown. */
    public String getBadShown() {
        return words.text("import.shown", outcome().bad().size(), outcome().leftOut());
    }

    /** How many of the lines that are carried out are shown. */
    public String getGoodShown() {
        return words.text("import.shown", outcome().good().size(), outcome().invited());
    }

    private Row row(ImportPeople.Line line) {
        return new Row(
                line.number(),
                line.name(),
                line.email(),
                line.organisation(),
                line.engagement() == null
                        ? line.role()
                        : line.role() == null ? line.engagement() : line.engagement() + " · " + line.role(),
                line.reasons().stream()
                        .map(reason -> ImportPeople.told(reason, format.locale()))
                        .toList());
    }

    /** The organisations that lines can belong to that name none. */
    public Map<String, String> getOrganisations() {
        return listPeople.organisations().entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getValue(),
                        one -> one.getKey().toString(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
    }

    /** As chosen. */
    public Part getFile() {
        return file;
    }

    /** As chosen. */
    public void setFile(Part file) {
        this.file = file;
    }

    /** As pasted. */
    public String getText() {
        return text;
    }

    /** As pasted. */
    public void setText(String text) {
        this.text = text;
    }

    /** As chosen. */
    public String getOrganisation() {
        return organisation;
    }

    /** As chosen. */
    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
