package org.tandemportal.kernel.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Map<String, Expression> EXPRESSIONS = new ConcurrentHashMap<>();

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
        if (pattern.indexOf('{') < 0) {
            return pattern.equals(path) ? Map.of() : null;
        }
        Expression expression = EXPRESSIONS.computeIfAbsent(pattern, Expression::of);
        Matcher values = expression.pattern().matcher(path);
        if (!values.matches()) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < expression.names().size(); i++) {
            parameters.put(expression.names().get(i), values.group(i + 1));
        }
        return parameters;
    }

    /** A pattern made ready once: every request asks every route. */
    private record Expression(Pattern pattern, List<String> names) {

        static Expression of(String pattern) {
            Matcher parameter = PARAMETER.matcher(pattern);
            StringBuilder expression = new StringBuilder();
            List<String> names = new ArrayList<>();
            int from = 0;
            while (parameter.find()) {
                expression
                        .append(Pattern.quote(pattern.substring(from, parameter.start())))
                        .append("([^/]+)");
                names.add(parameter.group(1));
                from = parameter.end();
            }
            expression.append(Pattern.quote(pattern.substring(from)));
            return new Expression(Pattern.compile(expression.toString()), names);
        }
    }
}
