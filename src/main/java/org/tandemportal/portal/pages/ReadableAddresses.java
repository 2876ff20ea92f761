package org.tandemportal.portal.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.tandemportal.kernel.api.ViewerContext;

/** Forms post to the readable address that the page was asked for at; pages are in the viewer's language. */
public class ReadableAddresses extends ViewHandlerWrapper {

    /** See {@link ViewHandlerWrapper}. */
    public ReadableAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null
                || faces.getViewRoot() == null
                || !viewId.equals(faces.getViewRoot().getViewId())) {
            return super.getActionURL(faces, viewId);
        }
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? address.toString() : address + "?" + query;
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return Locale.forLanguageTag(ViewerContext.current().language());
    }
}
