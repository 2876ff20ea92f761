package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** The audit log, searched by those who answer for a client, and by nobody else. */
class AuditLogIT extends FromOutsideIT {

    private static final String AUDIT = "/api/v1/audit";

    @Test
    void aLeadFindsWhoChangedWhatAndFromWhereInTheirOwnClientsRecordsOnly() {
        World world = NewWorld.make();
        String key = NewWorld.program(world, "developer")
                .send(
                        "POST",
                        "/api/v1/change-requests",
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"kind\": \"NORMAL\", \"title\": \"=SUM(A1:A9)\"}")
                .json()
                .getString("key");
        Visitor lead = NewWorld.program(world, "lead");
        Answer found = lead.get(AUDIT + "?record=" + key);
        assertThat(found.json().getJsonArray("items")).hasSize(1);
        JsonObject entry = found.json().getJsonArray("items").getJsonObject(0);
        assertThat(entry.getString("action")).isEqualTo("drafted");
        assertThat(entry.getString("origin")).isEqualTo("127.0.0.1");
        assertThat(entry.getJsonObject("after").getString("title")).isEqualTo("=SUM(A1:A9)");
        assertThat(lead.get(AUDIT + "?record=" + key + "&person="
                                + Visitor.encoded(entry.getString("person").toUpperCase()))
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(lead.get(AUDIT + ".csv?record=" + key).body())
                .startsWith("at,person,side,origin,")
                .contains(key);
        assertThat(lead.get(AUDIT + "?record=" + key + "&from=2000-01-01&until=2000-01-02")
                        .json()
                        .getJsonArray("items"))
                .isEmpty();

        Visitor otherLead = Visitor.withToken("demo-lead-harbour");
        assertThat(otherLead.get(AUDIT + "?record=" + key).json().getJsonArray("items"))
                .isEmpty();
        assertThat(otherLead.get(AUDIT + ".csv?record=" + key).body()).doesNotContain(key);
        assertThat(Visitor.withToken("demo-admin-ridgeline")
                        .get(AUDIT + "?record=" + key)
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void itIsPagedToItsEndWithoutDoublesAndWithoutGaps() {
        Visitor lead = Visitor.withToken("demo-lead-harbour");
        int all = lead.get(AUDIT + "?limit=200").json().getJsonArray("items").size();
        int counted = 0;
        String after = "";
        do {
            JsonObject page = lead.get(AUDIT + "?limit=7&after=" + after).json();
            counted += page.getJsonArray("items").size();
            after = page.isNull("next") ? null : page.getString("next");
        } while (after != null);
        assertThat(counted).isEqualTo(all).isLessThan(200).isGreaterThan(7);
    }

    @Test
    void othersAreRefusedAndASearchThatCannotBeIsToldAtItsField() {
        assertThat(Visitor.withToken("demo-developer-paramour").get(AUDIT).status())
                .isEqualTo(403);
        assertThat(Visitor.withToken("demo-ops-ridgeline").get(AUDIT + ".csv").status())
                .isEqualTo(403);
        Answer wrong = Visitor.withToken("demo-lead-paramour").get(AUDIT + "?from=2026-11-31&until=yesterday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"from\"").contains("\"until\"");
    }
}
