package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.MailAddresses;
import org.tandemportal.kernel.data.Sql;

/** Where people get their mail: at the address that they sign in with. */
@ApplicationScoped
public class PeoplesAddresses implements MailAddresses {

    @Inject
    private Sql sql;

    @Override
    public Map<UUID, Address> of(Collection<UUID> people) {
        Map<UUID, Address> addresses = new HashMap<>();
        if (!people.isEmpty()) {
            sql.list(
                    "select id, email, language from clients.person where id = any (?) and active and email is not null",
                    row -> addresses.put(
                            row.getObject("id", UUID.class),
                            new Address(row.getString("email"), row.getString("language"))),
                    people);
        }
        return addresses;
    }
}
