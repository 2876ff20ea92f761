package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.persistence.Cache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** What two clients see of each other through the portal's own pool of connections: nothing, whatever a query forgets. */
class ViewersOnThePoolIT extends PortalIT {

    private static final String OURS =
            "n.nspname in ('kernel', 'clients', 'discussions', 'engagements', 'server_builds', 'change_requests',"
                    + " 'incident_reviews', 'status_reports')";

    /** Runs as the tables' owner and limits what it shows by itself, so that words are found by their index. */
    private static final String SEARCHED = "change_requests.change_request_in_sight";

    /** Runs as the owner and tells the versions of the schemas, nothing of what is in them. */
    private static final String VERSIONS = "kernel.schema_versions";

    private static World red;
    private static World blue;

    @Inject
    private Worlds worlds;

    @Inject
    private Sql sql;

    @Inject
    private Probe probe;

    @Inject
    private SignIn signIn;

    @Inject
    private AskForChange askForChange;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @BeforeEach
    void twoClientsWithSomething() throws Exception {
        if (red == null) {
            red = worlds.make();
            blue = worlds.make();
            for (World world : List.of(red, blue)) {
                for (int number = 0; number < 3; number++) {
                    as(world, () -> askForChange.draft(world.engagement(), "NORMAL", draft(world.clientName())));
                }
            }
        }
    }

    private static ChangeInput draft(String title) {
        return new ChangeInput(
                title, null, null, List.of(), null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                null, null);
    }

    private <T> T as(World world, Callable<T> work) throws Exception {
        return ViewerContext.callAs(viewer(world), work);
    }

    private Viewer viewer(World world) throws Exception {
        return ViewerContext.callAs(
                Viewer.PORTAL, () -> signIn.again(world.the("developer").id()).orElseThrow());
    }

    private static World other(World world) {
        return world == red ? blue : red;
    }

    /** The tables of all modules, as {@code schema.table}. */
    private List<String> tables(boolean withClient) {
        return sql.list(
                "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where " + OURS + " and c.relkind in ('r', 'p') and ? = exists (select 1 from pg_attribute a"
                        + " where a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped) order by 1",
                row -> row.getString("name"),
                withClient);
    }

    @Test
    void rowLevelSecurityIsForcedOnEveryTableWithAClient() {
        List<String> unprotected = sql.list(
                "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped"
                        + " where " + OURS + " and c.relkind in ('r', 'p')"
                        + " and not (c.relrowsecurity and c.relforcerowsecurity and a.attnotnull"
                        + " and a.atttypid = 'uuid'::regtype and exists (select 1 from pg_policy p where p.polrelid = c.oid"
                        + " and p.polcmd = '*' and pg_get_expr(p.polqual, p.polrelid) like '%visible_clients%'))",
                row -> row.getString("name"));
        assertThat(unprotected).isEmpty();
        assertThat(tables(true)).hasSizeGreaterThan(20).contains("change_requests.change_request", "clients.person");
    }

    @Test
    void fewTablesHaveNoClientAndEachForAReason() {
        Map<String, String> reasons = new TreeMap<>(Map.of(
                "clients.sign_in_failure",
                "counts failures by a hash of an address, before anybody is known",
                "flyway_history",
                "which scripts have run; the working role may not even read it"));
        List<String> unexplained = tables(false).stream()
                .filter(table -> !reasons.containsKey(table) && !reasons.containsKey(table.replaceFirst(".*\\.", "")))
                .toList();
        assertThat(unexplained).isEmpty();
        assertThat(tables(false)).contains("clients.sign_in_failure", "kernel.flyway_history");
    }

    @Test
    void nothingBypassesTheRules() {
        assertThat(sql.list(
                        "select rolsuper or rolbypassrls or rolcreaterole as may from pg_roles where rolname = current_user",
                        row -> row.getBoolean("may")))
                .containsExactly(false);
        assertThat(sql.list(
                        "select rolname from pg_roles where pg_has_role(current_user, oid, 'MEMBER') and rolname <> current_user",
                        row -> row.getString("rolname")))
                .isEmpty();
        assertThat(sql.list(
                        "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where pg_get_userbyid(c.relowner) = current_user or pg_get_userbyid(n.nspowner) = current_user",
                        row -> row.getString("name")))
                .isEmpty();
        // A function or view that runs as the tables' owner would see all rows, and views do so unless told otherwise.
        assertThat(sql.list(
                        "select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where " + OURS + " and p.prosecdef and has_function_privilege(p.oid, 'EXECUTE')"
                                + " union all select n.nspname || '.' || c.relname from pg_class c"
                                + " join pg_namespace n on n.oid = c.relnamespace where " + OURS
                                + " and c.relkind in ('v', 'm')"
                                + " and not coalesce(c.reloptions::text like '%security_invoker=true%', false)",
                        row -> row.getString("name")))
                .containsExactlyInAnyOrder(SEARCHED, VERSIONS);
    }

    @Test
    void aQueryThatForgetsItsFilterReturnsTheViewersOwnRowsOnly() throws Exception {
        Set<String> relations = new HashSet<>(tables(true));
        relations.add(SEARCHED);
        Set<String> seenByBoth = new HashSet<>(relations);
        for (World world : List.of(red, blue)) {
            for (String table : relations) {
                long own = count(Viewer.PORTAL, table, " where client_id = '" + world.clientId() + "'");
                long provider = count(Viewer.PORTAL, table, " where client_id = '" + Viewer.PROVIDER_RECORDS + "'");
                Viewer viewer = viewer(world);
                assertThat(count(viewer, table, " where client_id = '" + world.clientId() + "'"))
                        .as("own rows of " + table)
                        .isEqualTo(own);
                assertThat(count(
                                viewer,
                                table,
                                " where client_id not in ('" + world.clientId() + "', '" + Viewer.PROVIDER_RECORDS
                                        + "')"))
                        .as("other clients' rows of " + table)
                        .isZero();
                // The provider, its people and its freeze windows are known to everybody; nothing else of its own is.
                assertThat(count(viewer, table, " where client_id = '" + Viewer.PROVIDER_RECORDS + "'"))
                        .as("the provider's rows of " + table)
                        .isEqualTo(
                                table.matches("clients\\.(organisation|person)|change_requests\\.freeze")
                                        ? provider
                                        : 0);
                if (own == 0) {
                    seenByBoth.remove(table);
                }
            }
        }
        assertThat(seenByBoth)
                .contains(
                        "change_requests.change_request",
                        SEARCHED,
                        "clients.person",
                        "clients.participation",
                        "clients.api_token",
                        "engagements.engagement",
                        "engagements.environment",
                        "kernel.audit_entry",
                        "kernel.audit_head",
                        "kernel.key_number");
    }

    private long count(Viewer viewer, String table, String where) throws Exception {
        return ViewerContext.callAs(
                viewer,
                () -> probe.inTransaction(
                        () -> sql.list("select count(*) as rows from " + table + where, row -> row.getLong("rows"))
                                .get(0)));
    }

    @Test
    void noRowCanBeWrittenOrMovedIntoAnotherClientsHands() throws Exception {
        Viewer viewer = viewer(red);
        for (String table : tables(true)) {
            assertThat(attempt(viewer, "delete from " + table + " where client_id = '" + blue.clientId() + "'"))
                    .as("delete in " + table)
                    .isIn("0", "permission denied");
            assertThat(attempt(
                            viewer,
                            "update " + table + " set client_id = '" + red.clientId() + "' where client_id = '"
                                    + blue.clientId() + "'"))
                    .as("take from " + table)
                    .isIn("0", "permission denied");
            if (count(Viewer.PORTAL, table, " where client_id = '" + red.clientId() + "'") > 0) {
                assertThat(attempt(
                                viewer,
                                "update " + table + " set client_id = '" + blue.clientId() + "' where client_id = '"
                                        + red.clientId() + "'"))
                        .as("give away in " + table)
                        .isIn("row-level security", "permission denied");
            }
        }
        assertThat(attempt(
                        viewer,
                        "insert into engagements.environment (engagement, client_id, name, position) values ('"
                                + blue.engagement() + "', '" + blue.clientId() + "', 'theirs', 9)"))
                .isEqualTo("row-level security");
    }

    @Test
    void whatWasWrittenIntoTheAuditLogStays() throws Exception {
        for (String change : List.of(
                "update kernel.audit_entry set action = 'never happened'",
                "delete from kernel.audit_entry",
                "truncate kernel.audit_entry",
                "delete from kernel.audit_head")) {
            assertThat(attempt(Viewer.PORTAL, change)).as(change).isEqualTo("permission denied");
        }
    }

    /** Tries a statement and rolls it back: how many rows it would have changed, or why it was refused. */
    private String attempt(Viewer viewer, String statement) throws Exception {
        String[] told = new String[1];
        assertThatThrownBy(() -> ViewerContext.callAs(
                        viewer,
                        () -> probe.inNewTransaction(() -> {
                            try {
                                told[0] = Integer.toString(sql.update(statement));
                            } catch (IllegalStateException e) {
                                String reason = e.getCause().getMessage();
                                told[0] = reason.contains("row-level security")
                                        ? "row-level security"
                                        : reason.contains("permission denied") ? "permission denied" : reason;
                            }
                            throw new RolledBack();
                        })))
                .hasStackTraceContaining("RolledBack");
        assertThat(told[0]).isNotNull();
        return told[0];
    }

    private static final class RolledBack extends RuntimeException {}

    @Test
    void interleavedViewersOnSharedConnectionsSeeTheirOwnAndLeaveNothingBehind() throws Exception {
        int atOnce = 12;
        int rounds = 40;
        Map<World, Viewer> viewers = Map.of(red, viewer(red), blue, viewer(blue));
        CountDownLatch start = new CountDownLatch(1);
        List<FutureTask<Map<World, Set<Integer>>>> tasks = new ArrayList<>();
        for (int number = 0; number < atOnce; number++) {
            int offset = number;
            FutureTask<Map<World, Set<Integer>>> task = new FutureTask<>(() -> {
                start.await();
                Map<World, Set<Integer>> processes = new HashMap<>();
                for (int round = 0; round < rounds; round++) {
                    World world = (offset + round) % 2 == 0 ? red : blue;
                    processes
                            .computeIfAbsent(world, any -> new HashSet<>())
                            .add(seesOnlyItsOwn(world, viewers.get(world)));
                    Probe.Standing outside = ViewerContext.callAs(viewers.get(other(world)), () -> probe.outside());
                    assertThat(outside.clients()).isEmpty();
                    assertThat(outside.rows()).isZero();
                }
                return processes;
            });
            tasks.add(task);
            threads.newThread(task).start();
        }
        start.countDown();
        Set<Integer> redOnes = new HashSet<>();
        Set<Integer> blueOnes = new HashSet<>();
        for (FutureTask<Map<World, Set<Integer>>> task : tasks) {
            Map<World, Set<Integer>> processes = task.get(2, TimeUnit.MINUTES);
            redOnes.addAll(processes.get(red));
            blueOnes.addAll(processes.get(blue));
        }
        assertThat(redOnes).as("connections that served both clients").containsAnyElementsOf(blueOnes);
    }

    /** In one transaction: sees the client's three change requests and no others. Tells the connection's process. */
    private int seesOnlyItsOwn(World world, Viewer viewer) throws Exception {
        return ViewerContext.callAs(
                viewer,
                () -> probe.inTransaction(() -> {
                    Set<UUID> clients = new HashSet<>(sql.list(
                            "select client_id from change_requests.change_request",
                            row -> row.getObject("client_id", UUID.class)));
                    assertThat(clients).containsExactly(world.clientId());
                    return process();
                }));
    }

    private int process() {
        return sql.list("select pg_backend_pid() as process", row -> row.getInt("process"))
                .get(0);
    }

    @Test
    void nothingIsLeftOnAConnectionAfterCommitOrRollback() throws Exception {
        Viewer viewer = viewer(red);
        Set<Integer> used = new HashSet<>();
        for (int round = 0; round < 10; round++) {
            used.add(seesOnlyItsOwn(red, viewer));
            assertNothingOutside(used);
            assertThatThrownBy(() -> ViewerContext.callAs(
                            viewer,
                            () -> probe.inTransaction(() -> {
                                used.add(process());
                                throw new IllegalStateException("Rolled back on purpose");
                            })))
                    .hasStackTraceContaining("Rolled back on purpose");
            assertNothingOutside(used);
            // A statement that the database refuses leaves the transaction in ruins, and the connection clean.
            assertThatThrownBy(() -> ViewerContext.callAs(
                            viewer,
                            () -> probe.inTransaction(() -> {
                                used.add(process());
                                return sql.update("select 1 / 0");
                            })))
                    .isInstanceOf(Exception.class);
            assertNothingOutside(used);
        }
    }

    /** Takes connections until one comes that a viewer has used, and looks at each. */
    private void assertNothingOutside(Set<Integer> used) throws Exception {
        Probe.Standing standing = probe.outside();
        assertThat(standing.clients()).isEmpty();
        assertThat(standing.rows()).isZero();
        assertThat(used).as("connections that viewers have used").contains(standing.process());
    }

    @Test
    void aTransactionWithinATransactionHasItsOwnViewerAndLeavesTheOuterOneAlone() throws Exception {
        Viewer outer = viewer(red);
        Viewer inner = viewer(blue);
        List<UUID> seen = ViewerContext.callAs(
                outer,
                () -> probe.inTransaction(() -> {
                    List<UUID> clients = new ArrayList<>(clientsOfChanges());
                    int outerProcess = process();
                    clients.addAll(ViewerContext.callAs(
                            inner,
                            () -> probe.inNewTransaction(() -> {
                                assertThat(process()).isNotEqualTo(outerProcess);
                                return clientsOfChanges();
                            })));
                    assertThat(process()).isEqualTo(outerProcess);
                    clients.addAll(clientsOfChanges());
                    return clients;
                }));
        assertThat(seen).containsExactly(red.clientId(), blue.clientId(), red.clientId());
    }

    private List<UUID> clientsOfChanges() {
        return sql.list(
                "select distinct client_id from change_requests.change_request",
                row -> row.getObject("client_id", UUID.class));
    }

    @Test
    void aTransactionKeepsTheViewerThatItBeganWith() throws Exception {
        Viewer mine = viewer(red);
        Viewer others = viewer(blue);
        assertThat(ViewerContext.callAs(
                        mine,
                        () -> probe.inTransaction(() -> {
                            clientsOfChanges();
                            return ViewerContext.callAs(others, this::clientsOfChanges);
                        })))
                .containsExactly(red.clientId());
    }

    @Test
    void anotherThreadIsNobodyUntilItIsToldWhom() throws Exception {
        List<UUID> seen = as(red, () -> {
            FutureTask<List<UUID>> task = new FutureTask<>(() -> probe.inTransaction(this::clientsOfChanges));
            threads.newThread(task).start();
            return task.get(1, TimeUnit.MINUTES);
        });
        assertThat(seen).isEmpty();
        FutureTask<List<UUID>> told =
                new FutureTask<>(() -> as(blue, () -> probe.inTransaction(this::clientsOfChanges)));
        threads.newThread(told).start();
        assertThat(told.get(1, TimeUnit.MINUTES)).containsExactly(blue.clientId());
    }

    @Test
    void nobodySeesNothing() throws Exception {
        for (String table : tables(true)) {
            if (!table.matches("clients\\.(organisation|person)")) {
                assertThat(count(Viewer.NOBODY, table, "")).as(table).isZero();
            }
        }
    }

    @Test
    void entitiesAndPlainSqlShareTheTransactionsConnection() throws Exception {
        as(
                red,
                () -> probe.inTransaction(() -> {
                    Object ofEntities = probe.entities()
                            .createNativeQuery("select pg_backend_pid()")
                            .getSingleResult();
                    assertThat(((Number) ofEntities).intValue()).isEqualTo(process());
                    String key = askForChange
                            .draft(red.engagement(), "NORMAL", draft("Not committed yet"))
                            .value();
                    probe.entities().flush();
                    assertThat(sql.list(
                                    "select title from change_requests.change_request where key = ?",
                                    row -> row.getString("title"),
                                    key))
                            .containsExactly("Not committed yet");
                    sql.update("update change_requests.change_request set title = 'By plain SQL' where key = ?", key);
                    assertThat(probe.entities()
                                    .createQuery("select r.title from ChangeRequest r where r.key = :key", String.class)
                                    .setParameter("key", key)
                                    .getSingleResult())
                            .isEqualTo("By plain SQL");
                    sql.update("delete from change_requests.change_request where key = ?", key);
                    probe.entities().clear();
                    return null;
                }));
    }

    @Test
    void nothingIsKeptInACacheThatViewersShare() throws Exception {
        as(
                red,
                () -> probe.inTransaction(() -> {
                    List<?> loaded = probe.entities()
                            .createQuery("select r from ChangeRequest r")
                            .getResultList();
                    assertThat(loaded).isNotEmpty();
                    return null;
                }));
        Cache cache = probe.entities().getEntityManagerFactory().getCache();
        List<String> keys = as(
                red,
                () -> probe.inTransaction(
                        () -> sql.list("select key from change_requests.change_request", row -> row.getString("key"))));
        Class<?> type = org.tandemportal.changerequests.domain.ChangeRequest.class;
        assertThat(keys).isNotEmpty().noneMatch(key -> cache.contains(type, key));
        as(
                blue,
                () -> probe.inTransaction(() -> {
                    assertThat(keys).allSatisfy(key -> assertThat(
                                    (Object) probe.entities().find(type, key))
                            .isNull());
                    return null;
                }));
    }
}
