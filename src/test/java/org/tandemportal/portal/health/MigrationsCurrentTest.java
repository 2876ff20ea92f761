package org.tandemportal.portal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsCurrentTest {

    @Test
    void theNewestScriptOfEachModuleIsTheVersionOfItsSchema() {
        Map<String, Integer> versions = new TreeMap<>();

        MigrationsCurrent.newest(
                Stream.of(
                        "db/migration/kernel/V0002__kernel_schema_versions.sql",
                        "db/migration/kernel/V0001__kernel_audit.sql",
                        "db/migration/change-requests/V0010__change_requests_more.sql",
                        "db/migration/change-requests/",
                        "db/seed/change-requests.sql"),
                versions);

        assertThat(versions).containsExactly(Map.entry("change_requests", 10), Map.entry("kernel", 2));
    }
}
