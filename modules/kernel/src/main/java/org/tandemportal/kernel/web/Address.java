package org.tandemportal.kernel.web;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Reads the address of the request and writes addresses of lists. */
public final class Address {

    private Address() {}

    /**
     * A part or query parameter of the page's address. It is known from the first phase of a request on, where what is
     * rendered and what can be chosen is asked for already; {@code f:viewParam} would tell a bean only after that.
     *
     * @return null if the address has none
     */
    public static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /**
     * A list with its filter in the query.
     *
     * @param namesAndValues names and values by turns; what has no value is left out
     */
    public static String of(String path, String... namesAndValues) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null && !value.isEmpty()) {
                query.add(namesAndValues[i] + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return path + query;
    }
}
