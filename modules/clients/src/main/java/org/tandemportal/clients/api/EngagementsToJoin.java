package org.tandemportal.clients.api;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The engagements that people can be let take part in, told by the module that has them. Joins the caller's transaction. */
public interface EngagementsToJoin {

    /**
     * An engagement.
     *
     * @param clientId the client that it is for
     */
    record Choice(String code, String name, UUID clientId) {

        /** For pages. */
        public String getCode() {
            return code;
        }

        /** For pages. */
        public String getName() {
            return name;
        }
    }

    /**
     * Those that are worked in, by code; one statement.
     *
     * @param clientId the client that they are for; null for all that the viewer may see
     */
    List<Choice> active(UUID clientId, int most);

    /** Those of these codes that the viewer may see; one statement. */
    List<Choice> of(Collection<String> codes);

    /**
     * Lets people take part who are new, so that they take part in nothing yet; a fixed number of statements.
     *
     * @throws org.tandemportal.kernel.api.InvalidInput if somebody can't in their role
     * @throws org.tandemportal.kernel.api.NotAllowed if the viewer may not say so
     */
    void joinNew(String code, List<Participant> newcomers);
}
