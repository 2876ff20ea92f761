package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.tandemportal.clients.usecases.ManageClients;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Attempt;

/** The form for a new client. */
@Named
@RequestScoped
public class ClientFormPage {

    @Inject
    private ManageClients manageClients;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private String name;

    /** Shows the form to those who may use it. */
    public void load() {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
    }

    /** Brings it on board. */
    public void create() {
        UUID[] made = new UUID[1];
        if (attempt.run(() -> made[0] = manageClients.create(name))) {
            attempt.goTo("/admin/clients/" + made[0], ClientWords.BUNDLE, "said.client.created");
        }
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }
}
