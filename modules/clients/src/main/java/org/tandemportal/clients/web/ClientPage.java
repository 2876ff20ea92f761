package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tandemportal.clients.domain.ClientList;
import org.tandemportal.clients.usecases.ManageClients;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;

/** A client: its name, whether the work with it goes on, and what happened to it. */
@Named
@RequestScoped
public class ClientPage {

    @Inject
    private ManageClients manageClients;

    @Inject
    private ClientWords words;

    @Inject
    private Attempt attempt;

    private String id;
    private String name;
    private Integer version;
    private ManageClients.Found found;

    /** Reads it. */
    public void load() {
        if (name == null) {
            name = found().client().name();
        }
        if (version == null) {
            version = found().client().version();
        }
    }

    private ManageClients.Found found() {
        if (found == null) {
            found = manageClients.withHistory(key());
        }
        return found;
    }

    private UUID key() {
        return Ids.require(id);
    }

    /** Gives it the name that was typed. */
    public void rename() {
        change(present -> present.called(name), "said.client.renamed");
    }

    /** The work with it has ended. */
    public void archive() {
        change(present -> present.archived(true), "said.client.archived");
    }

    /** The work with it goes on. */
    public void reopen() {
        change(present -> present.archived(false), "said.client.reopened");
    }

    /** Its people have to have a second factor. */
    public void requireSecondFactor() {
        change(present -> present.requiringSecondFactor(true), "said.client.factorRequired");
    }

    /** Its people decide for themselves whether to have a second factor. */
    public void leaveSecondFactor() {
        change(present -> present.requiringSecondFactor(false), "said.client.factorLeft");
    }

    private void change(UnaryOperator<ManageClients.Description> change, String said) {
        if (attempt.run(() -> manageClients.change(key(), version, change))) {
            attempt.goTo("/admin/clients/" + id, ClientWords.BUNDLE, said);
        }
    }

    /** The client. */
    public ClientList.Row getClient() {
        return found().client();
    }

    /** What happened to it, the latest first. */
    public List<HistoryRow> getHistory() {
        return words.history(found().history());
    }

    /** Its id, from the address. */
    public String getId() {
        return id;
    }

    /** Its id, from the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** The version that the form was made from. */
    public Integer getVersion() {
        return version;
    }

    /** The version that the form was made from. */
    public void setVersion(Integer version) {
        this.version = version;
    }
}
