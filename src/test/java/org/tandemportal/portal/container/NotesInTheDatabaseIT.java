package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.usecases.EditComment;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** Notes of one side: the database gives the other side no row of them, whatever a query forgets. */
class NotesInTheDatabaseIT extends PortalIT {

    @Inject
    private Worlds worlds;

    @Inject
    private SignIn signIn;

    @Inject
    private AskForChange askForChange;

    @Inject
    private ShowChange showChange;

    @Inject
    private Discussions discussions;

    @Inject
    private EditComment editComment;

    @Inject
    private Sql sql;

    @Inject
    private Probe probe;

    private World world;
    private SubjectRef subject;

    @BeforeEach
    void aChangeWithANoteOfEachSide() throws Exception {
        world = worlds.make();
        ChangeInput input = new ChangeInput(
                "Something",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        String key = as("developer", () -> askForChange.draft(world.engagement(), "NORMAL", input))
                .value();
        subject = as("developer", () -> showChange.subject(key));
        for (String role : List.of("developer", "ops")) {
            UUID note = as(role, () -> discussions.note(subject, null, "Between us"));
            as(role, () -> {
                editComment.to(note, "Between us, edited", null);
                return null;
            });
        }
    }

    private <T> T as(String role, Callable<T> work) throws Exception {
        return ViewerContext.callAs(viewer(role), work);
    }

    private Viewer viewer(String role) throws Exception {
        return ViewerContext.callAs(
                Viewer.PORTAL, () -> signIn.again(world.the(role).id()).orElseThrow());
    }

    /** How many rows of each side's notes a viewer gets, by table. */
    private Map<String, String> rows(Viewer viewer) throws Exception {
        Map<String, String> rows = new TreeMap<>();
        for (String table : List.of(
                "discussions.comment", "discussions.comment_revision", "kernel.audit_entry", "kernel.audit_head")) {
            rows.put(
                    table,
                    ViewerContext.callAs(
                            viewer,
                            () -> probe.inTransaction(() -> String.join(
                                    " ",
                                    sql.list(
                                            "select only_for || '=' || count(*) from " + table + " where client_id = '"
                                                    + world.clientId()
                                                    + "' and coalesce(only_for, '') <> '' group by only_for order by only_for",
                                            row -> row.getString(1))))));
        }
        return rows;
    }

    private static Map<String, String> each(String comment, String earlier, String entries, String heads) {
        return new TreeMap<>(Map.of(
                "discussions.comment", comment,
                "discussions.comment_revision", earlier,
                "kernel.audit_entry", entries,
                "kernel.audit_head", heads));
    }

    @Test
    void eachSideGetsItsOwnRowsAndThePortalBoth() throws Exception {
        Map<String, String> clients = each("CLIENT=1", "CLIENT=1", "CLIENT=2", "CLIENT=1");
        Map<String, String> providers = each("PROVIDER=1", "PROVIDER=1", "PROVIDER=2", "PROVIDER=1");
        for (String role : List.of("developer", "lead", "observer")) {
            assertThat(rows(viewer(role))).as(role).isEqualTo(clients);
        }
        for (String role : List.of("ops", "manager")) {
            assertThat(rows(viewer(role))).as(role).isEqualTo(providers);
        }
        assertThat(rows(Viewer.NOBODY)).isEqualTo(each("", "", "", ""));
        assertThat(rows(Viewer.PORTAL))
                .isEqualTo(each(
                        "CLIENT=1 PROVIDER=1", "CLIENT=1 PROVIDER=1", "CLIENT=2 PROVIDER=2", "CLIENT=1 PROVIDER=1"));
    }

    @Test
    void countsAreOfWhatOneSees() throws Exception {
        for (String role : List.of("developer", "ops")) {
            assertThat(as(role, () -> probe.inTransaction(() -> discussions.count(subject))))
                    .isEqualTo(1);
        }
    }

    @Test
    void nobodyWritesANoteIntoTheOtherSidesHands() throws Exception {
        assertThatThrownBy(() -> as(
                        "developer",
                        () -> probe.inNewTransaction(() -> sql.update(
                                "insert into discussions.comment (id, client_id, subject_type, subject_key, engagement,"
                                        + " author_id, body, created_at, only_for) values (gen_random_uuid(), ?, 'CHANGE_REQUEST', ?,"
                                        + " ?, ?, 'x', now(), 'PROVIDER')",
                                subject.clientId(),
                                subject.key(),
                                subject.engagement(),
                                world.the("developer").id()))))
                .hasStackTraceContaining("row-level security");
        assertThat(as(
                        "developer",
                        () -> probe.inTransaction(() ->
                                sql.update("update discussions.comment set body = 'x' where only_for = 'PROVIDER'"))))
                .isZero();
    }
}
