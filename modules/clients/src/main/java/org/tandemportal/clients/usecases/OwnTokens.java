package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Tokens;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/** The tokens by which programs act as the viewer. */
@UseCase
@Allowed(Permission.READ)
public class OwnTokens {

    /** How long a token can be made to live, in days. */
    public static final int LONGEST = 3 * 366;

    @Inject
    private Tokens tokens;

    @Inject
    private Secrets secrets;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private People people;

    @Inject
    private AccountMail accountMail;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * A token to be made.
     *
     * @param name what it is for
     * @param scopes names of scopes; that it can read goes without saying
     * @param expires the last day that it can be used on, in the owner's time zone, such as {@code 2026-12-31}
     * @param engagement the only one that it is to be used in; null for all
     */
    public record NewToken(String name, Collection<String> scopes, String expires, String engagement) {}

    /** The viewer's tokens, the newest first. */
    public List<Tokens.Token> list() {
        return tokens.of(AccountViewer.signedIn(viewer).personId());
    }

    /**
     * Makes one.
     *
     * @return the token itself, which nobody can be told again
     * @throws org.tandemportal.kernel.api.InvalidInput if something cannot be right
     */
    public String make(NewToken wanted) {
        Viewer me = AccountViewer.signedIn(viewer);
        Instant now = clock.instant();
        InputCheck check = new InputCheck();
        String name = check.requiredLine("name", wanted.name(), 120);
        Set<Scope> scopes = scopes(check, wanted.scopes());
        LocalDate today = now.atZone(me.zone()).toLocalDate();
        LocalDate last = check.required("expires", check.date("expires", wanted.expires()));
        if (last != null && (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST)))) {
            check.add(new Violation("expires", "org.tandemportal.clients.account.messages", "notAnExpiry", List.of()));
        }
        String engagement = wanted.engagement() == null || wanted.engagement().isBlank() ? null : wanted.engagement();
        check.that(
                engagement == null || me.participations().containsKey(engagement),
                "engagement",
                "unknown",
                String.valueOf(engagement));
        check.that(tokens.of(me.personId()).size() < Tokens.MOST, "name", "tooMany", Tokens.MOST);
        check.end();
        Tokens.Token token = new Tokens.Token(
                UUID.randomUUID(),
                name,
                scopes,
                engagement,
                now,
                last.plusDays(1).atStartOfDay(me.zone()).toInstant(),
                null);
        String secret = Tokens.PREFIX + secrets.random();
        tokens.add(secrets.hash("token", secret), me.personId(), AccountViewer.clientId(me), token);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("token", name);
        facts.put("scopes", scopes.stream().map(Scope::word).toList());
        facts.put("expires", last.toString());
        if (engagement != null) {
            facts.put("engagement", engagement);
        }
        audit.write(AccountViewer.subject(me), "token made", null, facts);
        accountMail.tellIfWanted(people.require(me.personId()), NoticeKind.TOKEN_MADE, "tokenMade", name);
        return secret;
    }

    private static Set<Scope> scopes(InputCheck check, Collection<String> names) {
        EnumSet<Scope> scopes = EnumSet.of(Scope.READ);
        for (String name : new ArrayList<>(names == null ? List.of() : names)) {
            Scope scope = check.constant("scopes", name, Scope.class);
            if (scope != null) {
                scopes.add(scope);
            }
        }
        return Collections.unmodifiableSet(scopes);
    }

    /**
     * Ends one.
     *
     * @throws NotFound if the viewer has no such token
     */
    public void end(UUID id) {
        Viewer me = AccountViewer.signedIn(viewer);
        String name = tokens.end(me.personId(), id).orElseThrow(() -> new NotFound("token"));
        audit.write(AccountViewer.subject(me), "token ended", Map.of("token", name), null);
    }
}
