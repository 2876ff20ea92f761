package org.tandemportal.changerequests.domain.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One of the tasks in what {@code ansible-playbook --check --diff} writes with the JSON callback. */
final class AnsibleTask {

    private static final int LONGEST_COMPARED = 5_000;

    private AnsibleTask() {}

    /** A change that has no number yet. */
    record Unnumbered(Lines lines, String address, PlanAction action) {

        PlanChange at(int number) {
            return lines.change(number, address, action);
        }
    }

    /** What a task changes, host by host; none where nothing changes. */
    static List<Unnumbered> changes(JsonObject task) {
        JsonObject about = task.getJsonObject("task");
        JsonObject hosts = task.getJsonObject("hosts");
        if (hosts == null) {
            return List.of();
        }
        String name = about == null ? "" : about.getString("name", "");
        List<Unnumbered> changes = new ArrayList<>();
        hosts.forEach((host, result) -> {
            if (result instanceof JsonObject object && object.getBoolean("changed", false)) {
                changes.add(change(name + " · " + host, object));
            }
        });
        return changes;
    }

    private static Unnumbered change(String address, JsonObject result) {
        Lines lines = new Lines();
        if (result.containsKey("censored")) {
            lines.add("", null, null, true, false);
            return new Unnumbered(lines, address, PlanAction.UPDATE);
        }
        List<JsonObject> differences = differences(result.get("diff"));
        differences.forEach(difference -> compare(difference, lines));
        boolean created = !differences.isEmpty()
                && differences.stream().allMatch(difference -> isNothing(difference.get("before")))
                && differences.stream().anyMatch(difference -> !isNothing(difference.get("after")));
        boolean destroyed = !differences.isEmpty()
                && differences.stream().allMatch(difference -> isNothing(difference.get("after")))
                && differences.stream().anyMatch(difference -> !isNothing(difference.get("before")));
        return new Unnumbered(
                lines, address, created ? PlanAction.CREATE : destroyed ? PlanAction.DESTROY : PlanAction.UPDATE);
    }

    private static List<JsonObject> differences(JsonValue found) {
        if (found instanceof JsonObject one) {
            return List.of(one);
        }
        return found instanceof JsonArray many
                ? many.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    private static boolean isNothing(JsonValue value) {
        return value == null
                || value == JsonValue.NULL
                || value instanceof JsonString text && text.getString().isEmpty();
    }

    private static void compare(JsonObject difference, Lines lines) {
        JsonValue before = difference.get("before");
        JsonValue after = difference.get("after");
        String place = place(difference);
        if (before instanceof JsonObject || after instanceof JsonObject) {
            Map<String, JsonValue> old = Lines.leaves(before);
            Map<String, JsonValue> next = Lines.leaves(after);
            Set<String> paths = new LinkedHashSet<>(old.keySet());
            paths.addAll(next.keySet());
            paths.stream()
                    .filter(path -> !Objects.equals(old.get(path), next.get(path)))
                    .forEach(path ->
                            lines.add(path, Lines.text(old.get(path)), Lines.text(next.get(path)), false, false));
        } else if (before instanceof JsonString || after instanceof JsonString) {
            compare(place, textLines(before), textLines(after), lines);
        } else if (difference.get("prepared") instanceof JsonString prepared) {
            lines.add(place, null, prepared.getString(), false, false);
        }
    }

    private static String place(JsonObject difference) {
        // Of a file that is made anew, only what it is made from has a name, and that is a passing one.
        return difference.getString("before_header", difference.containsKey("before_header") ? "" : "content");
    }

    private static List<String> textLines(JsonValue text) {
        return isNothing(text)
                ? List.of()
                : ((JsonString) text).getString().lines().toList();
    }

    private static void compare(String place, List<String> before, List<String> after, Lines lines) {
        if (before.size() > LONGEST_COMPARED || after.size() > LONGEST_COMPARED) {
            lines.add(place, String.join("\n", before), String.join("\n", after), false, false);
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            List<String> old = delta.getSource().getLines();
            List<String> next = delta.getTarget().getLines();
            lines.add(
                    place + ":" + (delta.getSource().getPosition() + 1),
                    old.isEmpty() ? null : String.join("\n", old),
                    next.isEmpty() ? null : String.join("\n", next),
                    false,
                    false);
        }
    }
}
