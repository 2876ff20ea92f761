package org.tandemportal.portal.pages;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Lets a form be answered with its page once more although no script sent the page's nonce along.
 *
 * <p>PrimeFaces keeps the nonce of the content security policy with the view and wants it back with each form; its script
 * puts it there. Where that script has not run, or a page has none of its inputs, the answer would be a fault. The answer
 * to a form sent without it is a whole page, so it can have a nonce of its own. A nonce that was sent is still checked.
 */
public class FreshNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // what was kept with the view is known only after this phase
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null
                || !faces.isPostback()
                || faces.getPartialViewContext().isAjaxRequest()
                || faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        Map<String, Object> kept = faces.getViewRoot().getViewMap(false);
        if (kept != null) {
            kept.remove(NONCE);
        }
    }
}
