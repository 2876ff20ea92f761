package org.tandemportal.kernel.api;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of people, asked for in batches. The clients module answers. */
public interface PeopleNames {

    /**
     * The names of these people, in one statement.
     *
     * @param ids people; nulls and repetitions are passed over
     * @return a map without entries for people whom the viewer may not see
     */
    Map<UUID, PersonName> of(Collection<UUID> ids);
}
