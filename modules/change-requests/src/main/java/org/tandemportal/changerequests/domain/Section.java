package org.tandemportal.changerequests.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The parts of a change request that are agreed to one by one: a revision voids agreement to those that it touches, and to
 * no others. Priority and linked features are in none of them: they are no part of what is done.
 */
public enum Section {
    /** Title, reason, environments and affected builds. */
    SCOPE,
    /** The plan, its steps, and what Terraform or Ansible say that it changes. */
    PLAN,
    TEST,
    ROLLBACK,
    WINDOW,
    RISK;

    /**
     * The sections that differ in what they say; see {@link Wording} for what is just another wording.
     *
     * @return in the order of the constants; empty if agreement to the one is agreement to the other
     */
    static Set<Section> touched(Content before, Content after) {
        Set<Section> touched = EnumSet.noneOf(Section.class);
        for (Section section : values()) {
            if (!section.sameIn(before, after)) {
                touched.add(section);
            }
        }
        return touched;
    }

    private boolean sameIn(Content before, Content after) {
        return switch (this) {
            case SCOPE ->
                Wording.same(before.title(), after.title())
                        && Wording.same(before.reason(), after.reason())
                        && same(before.environments(), after.environments())
                        && same(before.serverBuilds(), after.serverBuilds());
            case PLAN ->
                Wording.same(before.plan(), after.plan())
                        && Wording.same(String.join("\n", before.steps()), String.join("\n", after.steps()))
                        && Objects.equals(before.planFile(), after.planFile());
            case TEST -> Wording.same(before.testPlan(), after.testPlan());
            case ROLLBACK -> Wording.same(before.rollbackPlan(), after.rollbackPlan());
            case WINDOW -> Objects.equals(before.window(), after.window());
            case RISK ->
                before.risk().risk() == after.risk().risk()
                        && before.risk().likelihood() == after.risk().likelihood()
                        && before.risk().impact() == after.risk().impact()
                        && Wording.same(before.risk().reason(), after.risk().reason());
        };
    }

    private static boolean same(List<String> before, List<String> after) {
        return Set.copyOf(before).equals(Set.copyOf(after));
    }
}
