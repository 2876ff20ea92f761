package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** People's second factors and their recovery codes. */
@ApplicationScoped
public class SecondFactors {

    @Inject
    private Sql sql;

    /**
     * One person's.
     *
     * @param sealedSecret the secret as it is kept, see {@link Secrets#seal}
     * @param lastStep the last step whose code was used
     * @param confirmedAt null while it is being set up
     */
    public record SecondFactor(byte[] sealedSecret, long lastStep, Instant confirmedAt) {

        /** Whether it is asked for at sign-in. */
        public boolean isOn() {
            return confirmedAt != null;
        }
    }

    /** A person's; empty if they have none. */
    public Optional<SecondFactor> of(UUID person) {
        return sql
                .list(
                        "select secret, last_step, confirmed_at from clients.second_factor where person_id = ?",
                        row -> new SecondFactor(
                                row.getBytes("secret"), row.getLong("last_step"), Sql.instant(row, "confirmed_at")),
                        person)
                .stream()
                .findFirst();
    }

    /** Begins to set one up, anew if that was begun before. False if there is one that is on. */
    public boolean begin(UUID person, UUID clientId, byte[] sealedSecret) {
        return sql.update(
                        "insert into clients.second_factor as f (person_id, client_id, secret, last_step) values (?, ?, ?, 0)"
                                + " on conflict (person_id) do update set secret = excluded.secret, last_step = 0"
                                + " where f.confirmed_at is null",
                        person,
                        clientId,
                        sealedSecret)
                == 1;
    }

    /** Switches it on. */
    public void confirm(UUID person, Instant now) {
        sql.update("update clients.second_factor set confirmed_at = ? where person_id = ?", now, person);
    }

    /** Uses the code of a step up; false if it or a later one has been used. */
    public boolean use(UUID person, long step) {
        return sql.update(
                        "update clients.second_factor set last_step = ? where person_id = ? and last_step < ?",
                        step,
                        person,
                        step)
                == 1;
    }

    /** Takes it away, with its recovery codes. */
    public void remove(UUID person) {
        sql.update("delete from clients.recovery_code where person_id = ?", person);
        sql.update("delete from clients.second_factor where person_id = ?", person);
    }

    /** Keeps new recovery codes in place of those that there are. */
    public void renewRecoveryCodes(UUID person, UUID clientId, Collection<byte[]> hashes) {
        sql.update("delete from clients.recovery_code where person_id = ?", person);
        hashes.forEach(hash -> sql.update(
                "insert into clients.recovery_code(person_id, client_id, code_hash) values (?, ?, ?)",
                person,
                clientId,
                hash));
    }

    /** Uses a recovery code up; false if it is none, or has been used. */
    public boolean useRecoveryCode(UUID person, byte[] hash) {
        return sql.update("delete from clients.recovery_code where person_id = ? and code_hash = ?", person, hash) == 1;
    }

    /** How many recovery codes a person has left. */
    public int recoveryCodes(UUID person) {
        return sql.list(
                        "select count(*) codes from clients.recovery_code where person_id = ?",
                        row -> row.getInt("codes"),
                        person)
                .get(0);
    }

    /** Whether an organisation wants its people to have one. */
    public boolean isRequired(UUID organisation) {
        return sql.list(
                        "select required_second_factor from clients.organisation where id = ?",
                        row -> row.getBoolean("required_second_factor"),
                        organisation)
                .contains(true);
    }

    /** Says whether an organisation wants its people to have one; false if it said so before. */
    public boolean require(UUID organisation, boolean required) {
        return sql.update(
                        "update clients.organisation set required_second_factor = ?, version = version + 1 where id = ? and required_second_factor <> ?",
                        required,
                        organisation,
                        required)
                == 1;
    }
}
