package org.tandemportal.changerequests.domain.plan;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the lines of one change, within bounds. */
final class Lines {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_VALUE = 2_000;

    // A plan can miss to mark a secret; a name that sounds like one is enough not to keep its value.
    private static final Pattern SECRET = Pattern.compile(
            "passw|secret|token|private_?key|api_?key|credential|access_?key|connection_?string",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SECRET_SETTING = Pattern.compile(
            "(passw|secret|token|private_?key|api_?key|credential)\\w*[\"']?\\s*[:=]|BEGIN [A-Z ]*PRIVATE KEY",
            Pattern.CASE_INSENSITIVE);

    private final List<PlanLine> lines = new ArrayList<>();
    private int more;

    void add(String path, String before, String after, boolean hidden, boolean unknown) {
        if (lines.size() == MOST_LINES) {
            more++;
            return;
        }
        boolean secret = hidden || SECRET.matcher(path).find() || isSetting(before) || isSetting(after);
        lines.add(new PlanLine(
                cut(path, 300),
                secret ? null : cut(before, LONGEST_VALUE),
                secret ? null : cut(after, LONGEST_VALUE),
                secret,
                unknown));
    }

    private static boolean isSetting(String text) {
        return text != null && SECRET_SETTING.matcher(text).find();
    }

    private static String cut(String text, int longest) {
        // Not within a character of two parts.
        return text == null || text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest) + "…";
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    PlanChange change(int number, String address, PlanAction action) {
        return new PlanChange(number, cut(address, 300), action, List.copyOf(lines), more);
    }

    /** The values of a tree by the paths of its leaves; null and what is not there have none. */
    static Map<String, JsonValue> leaves(JsonValue tree) {
        Map<String, JsonValue> leaves = new LinkedHashMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, JsonValue value, Map<String, JsonValue> leaves) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            object.forEach((name, inner) -> collect(path.isEmpty() ? name : path + "." + name, inner, leaves));
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                collect(path + "[" + i + "]", array.get(i), leaves);
            }
        } else if (value != null && value != JsonValue.NULL) {
            leaves.put(path, value);
        }
    }

    /** A leaf as people read it. */
    static String text(JsonValue leaf) {
        return leaf == null ? null : leaf instanceof JsonString string ? string.getString() : leaf.toString();
    }
}
