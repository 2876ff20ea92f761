package org.tandemportal.changerequests.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.data.Sql;

/** The keys of change requests, for records that point at some. Called within a transaction of the caller's. */
@ApplicationScoped
public class ChangeRequestKeys {

    @Inject
    private Sql sql;

    /** Tells {@code check} each key that is no change request of the engagement; one statement, none for no keys. */
    public void check(InputCheck check, String field, String engagement, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(sql.list(
                "select key from change_requests.change_request where engagement = ? and key = any (?)",
                row -> row.getString("key"),
                engagement,
                keys));
        keys.stream().filter(key -> !known.contains(key)).forEach(key -> check.violated(field, "unknown", key));
    }
}
