package org.tandemportal.portal.pages;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.UUID;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;

/**
 * Turns what a page throws into the answer that fits: 404 for a record that is not there (or not for this viewer), 403
 * for what the role does not allow, 400 for an address that can't be, else 500 with a number that stands in the log.
 */
public class PageFaults extends ExceptionHandlerFactory {

    private static final Logger LOG = System.getLogger(PageFaults.class.getName());

    /** See {@link ExceptionHandlerFactory}. */
    public PageFaults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (!queued.hasNext()) {
                return;
            }
            Throwable thrown = queued.next().getContext().getException();
            queued.remove();
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                answer(faces, thrown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }

        private void answer(FacesContext faces, Throwable thrown) throws IOException {
            if (faces.getExternalContext().isResponseCommitted()) {
                LOG.log(Level.ERROR, "A page failed after its answer had begun", thrown);
                return;
            }
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotFound) {
                    faces.getExternalContext().responseSendError(404, null);
                    return;
                }
                if (cause instanceof NotAllowed) {
                    faces.getExternalContext().responseSendError(403, null);
                    return;
                }
                if (cause instanceof InvalidInput) {
                    faces.getExternalContext().responseSendError(400, null);
                    return;
                }
                if (cause instanceof ViewExpiredException) {
                    // The form is too old to be answered: show the page anew; typed texts are kept in the browser.
                    HttpServletRequest request =
                            (HttpServletRequest) faces.getExternalContext().getRequest();
                    Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
                    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
                    faces.getExternalContext().redirect(query == null ? address.toString() : address + "?" + query);
                    return;
                }
            }
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.ERROR, "Fault " + number, thrown);
            faces.getExternalContext().getRequestMap().put("tandem.fault", number);
            faces.getExternalContext().responseSendError(500, null);
        }
    }
}
