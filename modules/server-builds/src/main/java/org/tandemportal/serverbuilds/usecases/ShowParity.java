package org.tandemportal.serverbuilds.usecases;

import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.serverbuilds.api.Parity;
import org.tandemportal.serverbuilds.api.ServerBuilds;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;

/** Two environments side by side. */
@UseCase
@Allowed(Permission.READ)
public class ShowParity {

    @Inject
    private ServerBuilds serverBuilds;

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    /**
     * The parity page.
     *
     * @param environments the names to choose from
     * @param parity null while there are not two environments to compare
     */
    public record Page(List<String> environments, Parity parity) {}

    /**
     * The page, with the last two environments (the most critical ones, by custom) where none are named; three
     * statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if the viewer may not see the engagement
     */
    public Page page(String engagement, String left, String right) {
        engagements.require(engagement);
        List<String> names = environments.namesOf(engagement);
        if (names.size() < 2) {
            return new Page(names, null);
        }
        String second = blank(right) ? otherThan(left, names) : right;
        String first = blank(left) ? otherThan(second, names) : left;
        return new Page(names, between(engagement, first, second, names));
    }

    /**
     * What differs between two environments; three statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if the viewer may not see the engagement
     * @throws org.tandemportal.kernel.api.InvalidInput if there are no such environments, or they are the same
     */
    public Parity between(String engagement, String left, String right) {
        InputCheck check = new InputCheck();
        check.requiredLine("engagement", engagement, 16);
        check.requiredLine("left", left, 200);
        check.requiredLine("right", right, 200);
        check.end();
        engagements.require(engagement);
        return between(engagement, left, right, environments.namesOf(engagement));
    }

    private Parity between(String engagement, String left, String right, List<String> names) {
        InputCheck check = new InputCheck();
        check.that(names.contains(left), "left", "unknown", left);
        check.that(names.contains(right), "right", "unknown", right);
        if (left.equals(right)) {
            check.add(new Violation("right", ServerBuildRefused.BUNDLE, "sameEnvironments", List.of()));
        }
        check.end();
        return serverBuilds.between(engagement, left, right);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String otherThan(String name, List<String> names) {
        String last = names.get(names.size() - 1);
        return last.equals(name) ? names.get(names.size() - 2) : last;
    }
}
