package org.tandemportal.kernel.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's readable address and the Faces view behind it. Modules list theirs in a {@link PageRoutes} bean.
 *
 * @param pattern such as {@code /change-requests/{key}}; a part in braces becomes a view parameter
 * @param view such as {@code /change-requests/request.xhtml}
 * @param open whether it is shown to somebody who has not signed in
 */
public record PageRoute(String pattern, String view, boolean open) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** A page for people who have signed in. */
    public static PageRoute of(String pattern, String view) {
        return new PageRoute(pattern, view, false);
    }

    /** A page for everybody. */
    public static PageRoute open(String pattern, String view) {
        return new PageRoute(pattern, view, true);
    }

    /** The parameters in {@code path}, or null if the path is not this page's. */
    public Map<String, String> match(String path) {
        Matcher names = PARAMETER.matcher(pattern);
        StringBuilder expression = new StringBuilder();
        int from = 0;
        Map<String, String> parameters = new LinkedHashMap<>();
        while (names.find()) {
            expression
                    .append(Pattern.quote(pattern.substring(from, names.start())))
                    .append("([^/]+)");
            parameters.put(names.group(1), null);
            from = names.end();
        }
        expression.append(Pattern.quote(pattern.substring(from)));
        Matcher values = Pattern.compile(expression.toString()).matcher(path);
        if (!values.matches()) {
            return null;
        }
        int group = 1;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            parameter.setValue(values.group(group++));
        }
        return parameters;
    }
}
