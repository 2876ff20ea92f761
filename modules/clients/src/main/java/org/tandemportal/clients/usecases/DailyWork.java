package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.clients.domain.KnownDevices;
import org.tandemportal.clients.domain.NoticeChoices;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.PeopleImports;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Tokens;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;

/** What the portal does for people's accounts once a day. Called as the portal. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class DailyWork {

    /** How long before a token ends its owner is told. */
    static final Duration SOON = Duration.ofDays(7);

    private static final int AT_ONCE = 500;

    @Inject
    private Tokens tokens;

    @Inject
    private People people;

    @Inject
    private NoticeChoices choices;

    @Inject
    private KnownDevices knownDevices;

    @Inject
    private PeopleImports imports;

    @Inject
    private AccountMail accountMail;

    @Inject
    private Outbox outbox;

    @Inject
    private PortalClock clock;

    /**
     * Tells people whose tokens end within a week, once each, if they want to be told; a fixed number of statements.
     *
     * @return whether there may be more
     */
    public boolean tellOfEndingTokens() {
        List<Tokens.Ending> ending = tokens.takeEnding(clock.instant(), SOON, AT_ONCE);
        List<UUID> owners =
                ending.stream().map(Tokens.Ending::person).distinct().toList();
        Map<UUID, Person> persons = people.withIds(owners);
        Set<UUID> unwilling = choices.unwilling(owners, NoticeKind.TOKEN_ENDS);
        outbox.mailAll(ending.stream()
                .filter(token -> !unwilling.contains(token.person()))
                .map(token ->
                        accountMail.mail(persons.get(token.person()), "tokenEnds", token.name(), token.expiresAt()))
                .toList());
        return ending.size() == AT_ONCE;
    }

    /** Forgets files that were to be used for inviting, and devices, that are too old. */
    public void forgetWhatIsOld() {
        Instant now = clock.instant();
        imports.forgetOld(now);
        knownDevices.forgetOld(now);
    }
}
