package org.tandemportal.serverbuilds.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.Parity;

/**
 * Finds out which builds of two environments belong together, and what differs between them. Builds of the same title
 * do, where an environment's name in a title does not count ("Web servers, staging" and "Web servers, production");
 * those that are left are matched in the order in which they were drafted.
 */
public final class SideBySide {

    private SideBySide() {}

    /**
     * The two environments side by side.
     *
     * @param builds those of both environments, in the order of drafting
     */
    public static Parity of(String engagement, String left, String right, List<Builds.Current> builds) {
        List<Builds.Current> lefts = in(left, builds);
        List<Builds.Current> rights = in(right, builds);
        Builds.Current[] partners = new Builds.Current[lefts.size()];
        match(lefts, rights, partners, (one, other) -> plainTitle(one).equals(plainTitle(other)));
        match(lefts, rights, partners, (one, other) -> true);
        List<Parity.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            pairs.add(pair(lefts.get(i), partners[i]));
        }
        rights.forEach(alone -> pairs.add(pair(null, alone)));
        return new Parity(engagement, left, right, pairs);
    }

    private static List<Builds.Current> in(String environment, List<Builds.Current> builds) {
        return new ArrayList<>(builds.stream()
                .filter(build -> build.summary().environment().equals(environment))
                .toList());
    }

    /** Gives each left build without a partner the first right one that fits, and takes that out of {@code rights}. */
    private static void match(
            List<Builds.Current> lefts,
            List<Builds.Current> rights,
            Builds.Current[] partners,
            BiPredicate<Builds.Current, Builds.Current> fits) {
        for (int i = 0; i < lefts.size(); i++) {
            Builds.Current one = lefts.get(i);
            if (partners[i] == null) {
                Optional<Builds.Current> found =
                        rights.stream().filter(other -> fits.test(one, other)).findFirst();
                if (found.isPresent()) {
                    partners[i] = found.get();
                    rights.remove(found.get());
                }
            }
        }
    }

    private static String plainTitle(Builds.Current build) {
        return build.summary()
                .title()
                .toLowerCase(Locale.ROOT)
                .replace(build.summary().environment().toLowerCase(Locale.ROOT), "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Parity.Pair pair(Builds.Current left, Builds.Current right) {
        List<LineDifference> lines = left == null || right == null
                ? List.of()
                : Difference.between(left.specification(), right.specification());
        return new Parity.Pair(
                left == null ? null : left.summary(), right == null ? null : right.summary(), List.copyOf(lines));
    }
}
