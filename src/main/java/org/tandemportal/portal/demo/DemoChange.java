package org.tandemportal.portal.demo;

import java.util.List;

/** A change as the demo's people ask for it; its window is an hour from 20:00 on, so many days after today. */
record DemoChange(
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        String priority,
        String risk,
        List<String> environments,
        List<String> serverBuilds,
        List<String> features,
        int windowDay) {

    /** A change whose plan says it all, without steps to be ticked off. */
    DemoChange(
            String title,
            String reason,
            String plan,
            String testPlan,
            String rollbackPlan,
            String priority,
            String risk,
            List<String> environments,
            List<String> serverBuilds,
            List<String> features,
            int windowDay) {
        this(
                title,
                reason,
                plan,
                List.of(),
                testPlan,
                rollbackPlan,
                priority,
                risk,
                environments,
                serverBuilds,
                features,
                windowDay);
    }
}
