package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tandemportal.clients.domain.PeopleFile;
import org.tandemportal.clients.domain.PeopleFile.Column;
import org.tandemportal.clients.domain.PeopleImports;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;

/**
 * Administrators invite many people by a file, a client's leads many of their own organisation. Lines that are wrong are
 * left out; all others are carried out together, or none is. A file that is sent again invites nobody twice.
 */
@UseCase
@Allowed(Permission.MANAGE_PEOPLE)
public class ImportPeople {

    private static final String BUNDLE = "org.tandemportal.clients.messages";

    @Inject
    private PeopleImports imports;

    @Inject
    private FileChecks checks;

    @Inject
    private Newcomers newcomers;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * A line and what becomes of it.
     *
     * @param number as editors count lines, from 1
     * @param name as it stands there; null if it does not
     * @param email as it stands there; null if it does not
     * @param organisation that the person belongs to; as it stands there for a line that is left out
     * @param engagement as it stands there; null for none
     * @param role as it stands there; null for none
     * @param reasons why it is left out; empty for a line that is carried out
     */
    public record Line(
            int number,
            String name,
            String email,
            String organisation,
            String engagement,
            String role,
            List<Violation> reasons) {}

    /**
     * What becomes of a file, or has.
     *
     * @param done whether its people have been invited
     * @param people how many people are invited
     * @param invited how many lines are carried out
     * @param leftOut how many lines are left out
     * @param good lines that are carried out, at most as many as were asked for; none once it is done
     * @param bad lines that are left out, at most as many as were asked for; none once it is done
     * @param ignored names of columns that mean nothing here
     */
    public record Outcome(
            boolean done,
            int people,
            int invited,
            int leftOut,
            List<Line> good,
            List<Line> bad,
            List<String> ignored) {}

    /**
     * Keeps a file so that it can be looked at and carried out later, in place of the viewer's earlier one. What stands in
     * its lines is not looked at yet.
     *
     * @param organisation whom lines belong to that name none, by id or name; null where each line has to name one. For
     *     whoever is no administrator it is always their own
     * @return its id
     * @throws org.tandemportal.kernel.api.InvalidInput if it cannot be read at all
     */
    public UUID keep(byte[] content, String organisation) {
        String text = PeopleFile.decode(content);
        PeopleFile.read(text);
        Viewer viewer = currentViewer.get();
        return imports.keep(
                viewer.personId(), AccountViewer.clientId(viewer), ofLines(organisation), text, clock.instant());
    }

    /**
     * What would become of a file, or has.
     *
     * @param most how many lines of each kind are told
     * @throws NotFound if the viewer has no such file
     */
    public Outcome show(UUID id, int most) {
        PeopleImports.Kept kept = find(id, false);
        if (kept.done() != null) {
            return outcome(kept.done());
        }
        return outcome(checks.check(PeopleFile.read(kept.content()), kept.organisation(), false), false, most);
    }

    /**
     * Invites the people of a file. Nothing happens if that has been done.
     *
     * @throws NotFound if the viewer has no such file
     */
    public void invite(UUID id) {
        PeopleImports.Kept kept = find(id, true);
        if (kept.done() == null) {
            CheckedFile checked = checks.check(PeopleFile.read(kept.content()), kept.organisation(), true);
            bringIn(checked);
            imports.done(
                    id,
                    new PeopleImports.Done(
                            checked.good().size(),
                            checked.people().size(),
                            checked.bad().size()),
                    leftOut(checked),
                    clock.instant());
        }
    }

    /**
     * The lines of a file that are left out, or were, as a file with the reasons.
     *
     * @throws NotFound if the viewer has no such file
     */
    public String leftOut(UUID id) {
        PeopleImports.Kept kept = find(id, false);
        return kept.done() != null
                ? kept.content()
                : leftOut(checks.check(PeopleFile.read(kept.content()), kept.organisation(), false));
    }

    /**
     * Invites the people of a file at once.
     *
     * @param organisation as for {@link #keep}
     * @param dryRun whether only to tell what would become of it
     * @return with all lines
     * @throws org.tandemportal.kernel.api.InvalidInput if it cannot be read at all
     */
    public Outcome run(byte[] content, String organisation, boolean dryRun) {
        PeopleFile file = PeopleFile.read(PeopleFile.decode(content));
        CheckedFile checked = checks.check(file, ofLines(organisation), !dryRun);
        if (!dryRun) {
            bringIn(checked);
        }
        return outcome(checked, !dryRun, Integer.MAX_VALUE);
    }

    /** What is wrong with a line, in words, with the column that it is wrong in. */
    public static String told(Violation reason, Locale locale) {
        String key = "import.column." + reason.field().toUpperCase(Locale.ROOT);
        return Messages.bundle(BUNDLE, locale).containsKey(key)
                ? Messages.text(BUNDLE, locale, key) + ": " + reason.message(locale)
                : reason.message(locale);
    }

    /** Whom lines belong to that name none, as {@link #keep} tells; null for whoever is no administrator. */
    private String ofLines(String organisation) {
        return currentViewer.get().administrator() && organisation != null && !organisation.isBlank()
                ? organisation.strip()
                : null;
    }

    private PeopleImports.Kept find(UUID id, boolean toUse) {
        return imports.find(id, currentViewer.get().personId(), clock.instant(), toUse)
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    private void bringIn(CheckedFile checked) {
        Viewer viewer = currentViewer.get();
        newcomers.bringIn(checked.people().stream()
                .map(one -> {
                    Person person = new Person(one.organisation(), one.name(), one.email(), false, clock.instant());
                    person.speaks(viewer.language());
                    if (one.knownElsewhere()) {
                        person.waitForAnAddress();
                    }
                    return new Newcomers.Newcomer(person, one.organisation(), one.parts());
                })
                .toList());
    }

    private static Outcome outcome(PeopleImports.Done done) {
        return new Outcome(
                true, done.invitedPeople(), done.invitedLines(), done.leftOut(), List.of(), List.of(), List.of());
    }

    private static Outcome outcome(CheckedFile checked, boolean done, int most) {
        return new Outcome(
                done,
                checked.people().size(),
                checked.good().size(),
                checked.bad().size(),
                checked.good().stream()
                        .limit(most)
                        .map(good ->
                                line(good.line(), good.person().organisation().name(), List.of()))
                        .toList(),
                checked.bad().stream()
                        .limit(most)
                        .map(bad -> line(bad.line(), bad.line().in(Column.ORGANISATION), bad.reasons()))
                        .toList(),
                checked.file().ignored());
    }

    private static Line line(PeopleFile.Line line, String organisation, List<Violation> reasons) {
        return new Line(
                line.number(),
                line.in(Column.NAME),
                line.in(Column.EMAIL),
                organisation,
                line.in(Column.ENGAGEMENT),
                line.in(Column.ROLE),
                reasons);
    }

    /** With names of columns that are understood when the file comes back, and nothing that a spreadsheet would run. */
    private String leftOut(CheckedFile checked) {
        Locale locale = Locale.forLanguageTag(currentViewer.get().language());
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(checked.file().separator())
                        .get())) {
            List<Object> headings = new ArrayList<>();
            headings.add(Messages.text(BUNDLE, locale, "import.line"));
            for (Column column : Column.values()) {
                headings.add(Messages.text(BUNDLE, locale, "import.column." + column.name()));
            }
            headings.add(Messages.text(BUNDLE, locale, "import.reason"));
            printer.printRecord(headings);
            for (CheckedFile.BadLine bad : checked.bad()) {
                List<Object> cells = new ArrayList<>();
                cells.add(bad.line().number());
                for (Column column : Column.values()) {
                    cells.add(SpreadsheetText.safe(bad.line().in(column)));
                }
                cells.add(SpreadsheetText.safe(bad.reasons().stream()
                        .map(reason -> told(reason, locale))
                        .collect(Collectors.joining(" "))));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
