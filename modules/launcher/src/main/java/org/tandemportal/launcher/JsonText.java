package org.tandemportal.launcher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much JSON as the commands need: texts in flat objects. */
final class JsonText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)", Pattern.DOTALL);

    private JsonText() {}

    /** The text of the object's first field of that name. */
    static Optional<String> field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        return matcher.find() ? Optional.of(unescaped(matcher.group(1))) : Optional.empty();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            String code = found.group(2);
            char plain = code != null
                    ? (char) Integer.parseInt(code, 16)
                    : switch (found.group(1).charAt(0)) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'r' -> '\r';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        default -> found.group(1).charAt(0);
                    };
            return Matcher.quoteReplacement(String.valueOf(plain));
        });
    }

    /** The text as a JSON string, with its quotation marks. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char next : text.toCharArray()) {
            if (next == '"' || next == '\\') {
                json.append('\\').append(next);
            } else if (next < ' ') {
                json.append(String.format("\\u%04x", (int) next));
            } else {
                json.append(next);
            }
        }
        return json.append('"').toString();
    }
}
