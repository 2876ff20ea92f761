package org.tandemportal.portal.routes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** What a varying part of an address is filled with: a record of an engagement, looked up behind the portal's back. */
enum Sample {
    /** The engagement's code. */
    ENGAGEMENT("select ?"),
    /** A change request that has been requested and can still be edited, the one with the most revisions. */
    CHANGE_REQUEST(
            "select c.key from change_requests.change_request c where c.engagement = ?"
                    + " and c.state in ('REQUESTED', 'IN_ASSESSMENT', 'AGREED', 'SCHEDULED') order by c.revision desc, c.key limit 1"),
    /** A change request with a plan of Terraform. */
    PLANNED_CHANGE(
            "select key from change_requests.change_request where engagement = ? and plan_file is not null limit 1"),
    /** A server build that can still be revised, the one with the most revisions. */
    SERVER_BUILD("select b.key from server_builds.server_build b where b.engagement = ?"
            + " order by b.state in ('DESIGNING', 'IN_REVIEW') desc, b.revision desc, b.key limit 1"),
    /** A freeze window of the engagement's own that still holds. */
    FREEZE(
            "select id::text from change_requests.freeze where engagement = ? and ended_at is null order by starts_at limit 1"),
    /** A template of the engagement's that changes can be made from. */
    TEMPLATE(
            "select id::text from change_requests.template where engagement = ? and state = 'AGREED' order by name limit 1"),
    FEATURE("select key from engagements.feature where engagement = ? order by key limit 1"),
    FLAG("select key from engagements.flag where engagement = ? order by key limit 1"),
    ACTION("select key from engagements.action where engagement = ? order by key limit 1"),
    INCIDENT_REVIEW("select key from incident_reviews.incident_review where engagement = ? order by key limit 1"),
    COMMENT("select id::text from discussions.comment where engagement = ? order by created_at limit 1"),
    /** Somebody of the client. */
    PERSON("select p.person_id::text from clients.participation p join clients.person q on q.id = p.person_id"
            + " where p.engagement = ? and q.side = 'CLIENT' order by q.email limit 1"),
    /** The client. */
    CLIENT("select client_id::text from engagements.engagement where code = ?"),
    ENVIRONMENT("select name from engagements.environment where engagement = ? order by position limit 1"),
    /** A suggestion for the change request that is shown as a sample. */
    SUGGESTION("select s.id::text from change_requests.suggestion s where s.change_request = ?"),
    /** Who stands in for a lead of the client. */
    STAND_IN("select id::text from change_requests.stand_in where engagement = ?"),
    /** A file whose records were brought in. */
    MOVING_IN("select id::text from change_requests.moving_in where engagement = ? order by created_at limit 1"),
    /** Last week. */
    WEEK(null),
    /** Something numbered within a record, from 1. */
    NUMBER(null),
    /** The ending of a report's file. */
    ENDING(null),
    /** Something that nobody has. */
    NONSENSE(null);

    private final String query;

    Sample(String query) {
        this.query = query;
    }

    /** One that is written like one but is nobody's. */
    String ofNobody() {
        return switch (this) {
            case ENGAGEMENT -> "ZZ-NONE";
            case CHANGE_REQUEST, PLANNED_CHANGE -> "ZZ-NONE-1";
            case SERVER_BUILD -> "ZZ-NONE-B1";
            case FEATURE -> "ZZ-NONE-F1";
            case FLAG -> "ZZ-NONE-G1";
            case ACTION -> "ZZ-NONE-A1";
            case INCIDENT_REVIEW -> "ZZ-NONE-R1";
            case COMMENT, PERSON, CLIENT, STAND_IN, SUGGESTION, FREEZE, MOVING_IN, TEMPLATE ->
                "5ca1ab1e-0000-4000-8000-000000000000";
            case ENVIRONMENT -> "nowhere";
            case WEEK, NUMBER, ENDING, NONSENSE -> of(null);
        };
    }

    /**
     * One of an engagement's.
     *
     * @throws AssertionError if the engagement has none
     */
    String of(String engagement) {
        return switch (this) {
            case WEEK -> Week.of(LocalDate.now()).plus(-1).toString();
            case NUMBER -> "1";
            case ENDING -> "json";
            case NONSENSE -> "0123456789abcdef0123456789abcdef";
            case SUGGESTION -> suggested(CHANGE_REQUEST.of(engagement));
            default -> found(engagement);
        };
    }

    /** Calm engagements have no problems to review, so one is made up. */
    private static String opened(String engagement) {
        Answer answer = Visitor.withToken("demo-ops-ridgeline")
                .send(
                        "POST",
                        "/api/v1/incident-reviews",
                        "{\"engagement\": \"" + engagement + "\", \"title\": \"The night job took too long\","
                                + " \"began\": \"2026-01-05T01:00:00Z\", \"impact\": \"Prices were old until noon.\"}");
        if (answer.status() != 201) {
            throw new AssertionError("No incident review could be opened: " + answer);
        }
        return answer.json().getString("key");
    }

    /** Nobody has attached a plan, so an empty one is. */
    private static String planned(String changeRequest) {
        Answer answer = Visitor.withToken("demo-ops-ridgeline")
                .send(
                        "PUT",
                        "/api/v1/change-requests/" + changeRequest + "/plan?name=" + changeRequest + ".json",
                        "{\"format_version\": \"1.2\", \"terraform_version\": \"1.11.4\"}",
                        "If-Match",
                        "*");
        if (answer.status() != 200) {
            throw new AssertionError("No plan could be attached: " + answer);
        }
        return changeRequest;
    }

    /** The demo brings nothing in, so something is tried out. */
    private static String triedOut(String engagement) {
        Answer answer = Visitor.withToken("demo-manager-ridgeline")
                .send(
                        "POST",
                        "/api/v1/change-requests/import?dryRun=true&source=Desk&engagement=" + engagement,
                        "number,state,opened_at,short_description\n1,New,2025-12-24 10:00,Candles\n,New,?,?\n",
                        "Content-Type",
                        "text/csv");
        if (answer.status() != 202) {
            throw new AssertionError("Nothing could be tried out: " + answer);
        }
        return answer.json().getString("id");
    }

    /** One for a change request; made up if there is none. */
    private static String suggested(String changeRequest) {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement there = connection.prepareStatement(SUGGESTION.query);
                PreparedStatement made = connection.prepareStatement("insert into change_requests.suggestion"
                        + " (id, change_request, client_id, field, value, revision, author, made_at, state)"
                        + " select gen_random_uuid(), key, client_id, 'title', 'In other words', revision, requested_by,"
                        + " now(), 'OPEN' from change_requests.change_request where key = ? returning id::text")) {
            for (PreparedStatement statement : new PreparedStatement[] {there, made}) {
                statement.setString(1, changeRequest);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        return row.getString(1);
                    }
                }
            }
            throw new AssertionError("There is no change request " + changeRequest);
        } catch (SQLException e) {
            throw new IllegalStateException("No suggestion could be made up", e);
        }
    }

    /** Leads are there all the time, so a stand-in is made up, for days when no test asks who may agree. */
    private static String named(String engagement) {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement("insert into change_requests.stand_in"
                        + " (id, engagement, client_id, side, lead_id, person_id, first_day, last_day)"
                        + " select gen_random_uuid(), l.engagement, l.client_id, 'CLIENT', l.person_id, d.person_id,"
                        + " current_date + 30, current_date + 37 from clients.participation l"
                        + " join clients.participation d on d.engagement = l.engagement and d.role = 'DEVELOPER'"
                        + " where l.engagement = ? and l.role = 'LEAD' limit 1 returning id::text")) {
            statement.setString(1, engagement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No stand-in could be made up", e);
        }
    }

    private String found(String engagement) {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, engagement);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return row.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(this + " cannot be looked up", e);
        }
        if (this == INCIDENT_REVIEW) {
            return opened(engagement);
        }
        if (this == PLANNED_CHANGE) {
            return planned(CHANGE_REQUEST.of(engagement));
        }
        if (this == STAND_IN) {
            return named(engagement);
        }
        if (this == MOVING_IN) {
            return triedOut(engagement);
        }
        throw new AssertionError("The demo data has no " + this + " in " + engagement
                + ", so that the routes that show one cannot be walked");
    }
}
