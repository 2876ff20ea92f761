package org.tandemportal.engagements.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.data.Sql;

/** The named places of an engagement where software runs. Called within a transaction of the caller's. */
@ApplicationScoped
public class Environments {

    @Inject
    private Sql sql;

    /** Their names in the engagement's order, the least critical first by custom; one statement. */
    public List<String> namesOf(String engagement) {
        return sql.list(
                "select name from engagements.environment where engagement = ? order by position, name",
                row -> row.getString("name"),
                engagement);
    }

    /** Tells {@code check} each name that is no environment of the engagement; one statement, none for no names. */
    public void check(InputCheck check, String field, String engagement, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<String> known = namesOf(engagement);
        names.stream().filter(name -> !known.contains(name)).forEach(name -> check.violated(field, "unknown", name));
    }
}
