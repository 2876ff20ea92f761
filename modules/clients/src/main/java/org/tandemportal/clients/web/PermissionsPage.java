package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;

/** The table of role × permission, drawn from what decides. */
@Named
@RequestScoped
public class PermissionsPage {

    @Inject
    private CurrentViewer viewer;

    /** One permission and who has it. */
    public static final class Row {

        private final Permission permission;

        Row(Permission permission) {
            this.permission = permission;
        }

        /** The permission. */
        public Permission getPermission() {
            return permission;
        }

        /** Whether each role has it, in the order of the roles. */
        public List<Boolean> getCells() {
            return Arrays.stream(Role.values()).map(permission::isGivenTo).toList();
        }

        /** Whether administrators have it everywhere. */
        public boolean isAdministrators() {
            return permission.isAdministrators();
        }
    }

    /** Shows the table to administrators. */
    public void load() {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
    }

    /** The columns. */
    public Role[] getRoles() {
        return Role.values();
    }

    /** The rows. */
    public List<Row> getRows() {
        return Arrays.stream(Permission.values()).map(Row::new).toList();
    }
}
