package org.tandemportal.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Violation;

/** Runs a use case from a page's action: what it refuses becomes messages, beside the fields where there are such. */
@ApplicationScoped
public class Attempt {

    @Inject
    private Format format;

    /**
     * Runs it.
     *
     * @return whether it worked; if not, the page shows why and keeps what was typed
     * @throws NotFound as it comes: the page becomes a 404
     */
    public boolean run(Runnable useCase) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            useCase.run();
            return true;
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause != null) {
                if (cause instanceof NotFound notFound) {
                    throw notFound;
                }
                if (cause instanceof InvalidInput invalid) {
                    show(faces, invalid.violations());
                    return false;
                }
                if (cause instanceof Refused refused) {
                    faces.addMessage(null, error(refused.reason(format.locale())));
                    return false;
                }
                if (cause instanceof OptimisticLockException) {
                    faces.addMessage(null, error(new ChangedMeanwhile("", null, null).reason(format.locale())));
                    return false;
                }
                cause = cause.getCause();
            }
            throw e;
        }
    }

    /**
     * Goes to another page after an action, with a message there that says what happened.
     *
     * @param address path from the root of the portal
     * @param bundle base name of the bundle
     * @param key the message's key; null for none
     */
    public void goTo(String address, String bundle, String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (key != null) {
            faces.getExternalContext().getFlash().setKeepMessages(true);
            String text = Messages.text(bundle, format.locale(), key);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        }
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Shows them in the order of the page's fields; what has no field there comes last. */
    private void show(FacesContext faces, List<Violation> violations) {
        Map<String, UIComponent> components = new LinkedHashMap<>();
        collect(faces.getViewRoot(), components);
        List<String> order = List.copyOf(components.keySet());
        violations.stream()
                .sorted(Comparator.comparingInt(violation -> {
                    int position = order.indexOf(id(violation));
                    return position < 0 ? order.size() : position;
                }))
                .forEach(violation -> show(faces, violation, components.get(id(violation))));
        faces.validationFailed();
    }

    private void show(FacesContext faces, Violation violation, UIComponent input) {
        String message = violation.message(format.locale());
        if (input == null) {
            faces.addMessage(null, error(violation.field() + ": " + message));
        } else {
            faces.addMessage(input.getClientId(faces), error(message));
        }
    }

    private static String id(Violation violation) {
        return violation.field().replace('.', '_');
    }

    private static void collect(UIComponent from, Map<String, UIComponent> components) {
        if (from.getId() != null) {
            components.putIfAbsent(from.getId(), from);
        }
        for (Iterator<UIComponent> children = from.getFacetsAndChildren(); children.hasNext(); ) {
            collect(children.next(), components);
        }
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }
}
