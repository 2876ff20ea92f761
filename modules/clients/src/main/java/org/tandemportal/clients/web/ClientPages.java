package org.tandemportal.clients.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tandemportal.kernel.api.PageRoute;
import org.tandemportal.kernel.api.PageRoutes;

/** The pages of clients and people: all of them for administrators, their own organisation's people for leads. */
@ApplicationScoped
public class ClientPages implements PageRoutes {

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.of("/admin/clients", "/clients/clients.xhtml"),
                PageRoute.of("/admin/clients/new", "/clients/client-new.xhtml"),
                PageRoute.of("/admin/clients/{id}", "/clients/client.xhtml"),
                PageRoute.of("/admin/clients/{id}/sign-in", "/clients/openid.xhtml"),
                PageRoute.of("/admin/people", "/clients/all-people.xhtml"),
                PageRoute.of("/admin/people/new", "/clients/invite-any.xhtml"),
                PageRoute.of("/admin/people/import", "/clients/import-any.xhtml"),
                PageRoute.of("/admin/people/{id}", "/clients/any-person.xhtml"),
                PageRoute.of("/admin/permissions", "/clients/permissions.xhtml"),
                PageRoute.of("/people", "/clients/people.xhtml"),
                PageRoute.of("/people/new", "/clients/invite.xhtml"),
                PageRoute.of("/people/import", "/clients/import.xhtml"),
                PageRoute.of("/people/{id}", "/clients/person.xhtml"));
    }
}
