package org.tandemportal.engagements.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tandemportal.engagements.domain.FeatureContent;
import org.tandemportal.engagements.domain.Plan;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.HistoryRow;

/** What has changed in a feature's target date and load since they were acknowledged. */
final class PlanChanges {

    private PlanChanges() {}

    /**
     * The changes.
     *
     * @param acknowledged null if nobody has acknowledged it
     * @param fields words for the facts, by their names
     */
    static List<HistoryRow.Change> since(
            Plan acknowledged, FeatureContent now, Format format, UnaryOperator<String> fields) {
        return acknowledged == null
                ? List.of()
                : HistoryRow.difference(
                        facts(acknowledged, format),
                        facts(new Plan(now.targetDate(), now.load()), format),
                        fields,
                        (name, value) -> value);
    }

    private static Map<String, Object> facts(Plan plan, Format format) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("targetDate", format.date(plan.targetDate()));
        facts.put("peakRequestsPerSecond", format.number(plan.load().peakRequestsPerSecond()));
        facts.put("concurrentUsers", format.number(plan.load().concurrentUsers()));
        facts.put("storageGbPerMonth", format.number(plan.load().storageGbPerMonth()));
        facts.put("egressGbPerDay", format.number(plan.load().egressGbPerDay()));
        return facts;
    }
}
