package org.tandemportal.incidentreviews.web;

import jakarta.faces.context.FacesContext;

/**
 * What stands in the address of the page that is asked for or posted to. Read directly, since a posted form asks for it
 * before Faces has given a page its view parameters.
 */
final class Address {

    private Address() {}

    /** A part of the path or of the query by name; null if it is not there or empty. */
    static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
