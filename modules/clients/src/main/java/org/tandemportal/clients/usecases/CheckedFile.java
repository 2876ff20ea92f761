package org.tandemportal.clients.usecases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.PeopleFile;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Violation;

/**
 * What becomes of the lines of a file of people to be invited.
 *
 * @param good lines that can be carried out
 * @param bad lines that are left out, with what is wrong
 * @param people whom the good lines invite, each once
 */
record CheckedFile(PeopleFile file, List<GoodLine> good, List<BadLine> bad, List<ToInvite> people) {

    /** A line that can be carried out. */
    record GoodLine(PeopleFile.Line line, ToInvite person) {}

    /** A line that is left out. */
    record BadLine(PeopleFile.Line line, List<Violation> reasons) {}

    /** Somebody to be invited, with what all of their lines say. */
    static final class ToInvite {

        private final Organisation organisation;
        private final String name;
        private final String email;
        private final int firstLine;
        private final boolean knownElsewhere;
        private final Map<String, Role> parts = new LinkedHashMap<>();

        ToInvite(Organisation organisation, String name, String email, boolean knownElsewhere, int firstLine) {
            this.organisation = organisation;
            this.name = name;
            this.email = email;
            this.knownElsewhere = knownElsewhere;
            this.firstLine = firstLine;
        }

        Organisation organisation() {
            return organisation;
        }

        String name() {
            return name;
        }

        String email() {
            return email;
        }

        /** Whether with their address somebody signs in at another organisation. */
        boolean knownElsewhere() {
            return knownElsewhere;
        }

        int firstLine() {
            return firstLine;
        }

        Map<String, Role> parts() {
            return parts;
        }
    }
}
