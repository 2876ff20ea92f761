package org.tandemportal.changerequests.domain.plan;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One of a Terraform plan's {@code resource_changes}. */
final class TerraformChange {

    private final JsonObject change;
    private final Set<String> secrets = new HashSet<>();

    private TerraformChange(JsonObject change) {
        this.change = change;
    }

    /** What it does; null if it changes nothing. */
    static PlanChange of(JsonObject resource, int number) {
        JsonObject change = resource.getJsonObject("change");
        if (change == null) {
            throw new NotAPlan("cutOff");
        }
        PlanAction action = action(change.getJsonArray("actions"));
        return action == null
                ? null
                : new TerraformChange(change).change(number, resource.getString("address"), action);
    }

    private static PlanAction action(JsonArray actions) {
        List<String> names = actions == null
                ? List.of()
                : actions.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
        if (names.contains("create") && names.contains("delete")) {
            return PlanAction.REPLACE;
        }
        return names.contains("create")
                ? PlanAction.CREATE
                : names.contains("delete") ? PlanAction.DESTROY : names.contains("update") ? PlanAction.UPDATE : null;
    }

    private PlanChange change(int number, String address, PlanAction action) {
        Map<String, JsonValue> before = Lines.leaves(change.get("before"));
        Map<String, JsonValue> after = Lines.leaves(change.get("after"));
        JsonValue unknown = change.get("after_unknown");
        JsonValue secretBefore = change.get("before_sensitive");
        JsonValue secretAfter = change.get("after_sensitive");
        before.forEach((path, value) -> noteSecret(path, value, secretBefore));
        after.forEach((path, value) -> noteSecret(path, value, secretAfter));
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        Lines lines = new Lines();
        for (String path : paths) {
            JsonValue old = before.get(path);
            JsonValue next = after.get(path);
            boolean known = next != null || !isMarked(path, unknown);
            if (known && Objects.equals(old, next)) {
                continue;
            }
            boolean hidden = isMarked(path, secretBefore)
                    || isMarked(path, secretAfter)
                    || secrets.contains(Lines.text(old))
                    || secrets.contains(Lines.text(next));
            lines.add(path, Lines.text(old), Lines.text(next), hidden, !known);
        }
        // What is known only afterwards and was not there before has no other place where it would show.
        Lines.leaves(unknown).forEach((path, marked) -> {
            if (marked == JsonValue.TRUE
                    && !paths.contains(path)
                    && paths.stream().noneMatch(one -> isBelow(one, path))) {
                lines.add(path, null, null, isMarked(path, secretAfter), true);
            }
        });
        return lines.change(number, address, action);
    }

    /** A value that is marked in one place is hidden wherever else the resource repeats it. */
    private void noteSecret(String path, JsonValue value, JsonValue marks) {
        if (value instanceof JsonString string && !string.getString().isEmpty() && isMarked(path, marks)) {
            secrets.add(string.getString());
        }
    }

    private static boolean isBelow(String path, String ancestor) {
        return path.startsWith(ancestor + ".") || path.startsWith(ancestor + "[");
    }

    /** Whether a path, or something that it stands in, is marked by {@code true}. */
    private static boolean isMarked(String path, JsonValue marks) {
        JsonValue here = marks;
        for (String step : path.split("(?=\\[)|\\.")) {
            if (here == JsonValue.TRUE) {
                return true;
            }
            if (here instanceof JsonObject object) {
                here = object.get(step);
            } else if (here instanceof JsonArray array && step.matches("\\[\\d{1,9}\\]")) {
                int index = Integer.parseInt(step.substring(1, step.length() - 1));
                here = index < array.size() ? array.get(index) : null;
            } else {
                return false;
            }
        }
        return here == JsonValue.TRUE;
    }
}
