package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.api.PasskeyChallenge;
import org.tandemportal.clients.api.PasskeyChallenge.Purpose;
import org.tandemportal.clients.api.PasskeyUse;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.domain.Passkeys;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.clients.usecases.ManagePeople;
import org.tandemportal.clients.usecases.OwnPasskeys;
import org.tandemportal.clients.usecases.OwnSecondFactor;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.clients.usecases.ResetSecondFactor;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** Passkeys that answer as they should, and all the ways in which an answer may be wrong. */
class PasskeysIT extends PortalIT {

    private static final String HERE = "198.51.100.7";

    private World red;
    private World blue;

    @Inject
    private Worlds worlds;

    @Inject
    private SignIn signIn;

    @Inject
    private OwnPasskeys ownPasskeys;

    @Inject
    private OwnSecondFactor ownSecondFactor;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private ListPeople listPeople;

    @Inject
    private ResetSecondFactor resetSecondFactor;

    @Inject
    private ManagePeople managePeople;

    @Inject
    private Sql sql;

    @Inject
    private Probe probe;

    @BeforeEach
    void aClientForEachTest() throws Exception {
        red = worlds.make();
        blue = worlds.make();
    }

    @Test
    void eachKindOfKeySignsInAndIsNoted() throws Exception {
        for (Device.Key key : Device.Key.values()) {
            Viewer developer = viewer(red, "developer");
            Device device =
                    added(developer, "Key " + key, device(key).counting(7).synced());
            assertThat(attempt(device)).isEqualTo(new SignIn.Attempt.Accepted(developer));
            assertThat(attempt(device)).isEqualTo(new SignIn.Attempt.Accepted(developer));
        }
        assertThat(as(viewer(red, "developer"), () -> ownPasskeys.show("").passkeys()))
                .hasSize(3)
                .allSatisfy(passkey -> {
                    assertThat(passkey.backedUp()).isTrue();
                    assertThat(passkey.transports()).isEqualTo("hybrid,internal");
                    assertThat(passkey.lastUsedAt()).isNotNull();
                })
                .extracting(Passkeys.Passkey::userHandle)
                .allSatisfy(handle -> assertThat(handle).hasSize(32));
    }

    @Test
    void anAnswerThatIsWrongInAnyPointIsRefusedAlike() throws Exception {
        Viewer developer = viewer(red, "developer");
        Device device = added(developer, "Laptop", device(Device.Key.ES256).counting(1));
        String origin = ownPasskeys.origin().orElseThrow();
        assertRefused(attempt(device(Device.Key.ES256).of(new byte[32])));
        assertRefused(attempt(device.at("https://tandem.elsewhere.example")));
        assertRefused(attempt(device.at(origin).forHost("elsewhere.example")));
        assertRefused(attempt(device.forHost("localhost").verifying(false)));
        assertRefused(attempt(device.verifying(true).altering(true)));
        device.altering(false);
        PasskeyChallenge challenge = signIn.passkeyChallenge(Purpose.SIGN_IN, null);
        assertRefused(signIn.withPasskey(
                device.use(signIn.passkeyChallenge(Purpose.SIGN_IN, null).value()), challenge, keeper(), HERE));
        assertRefused(signIn.withPasskey(device.use(challenge.value()), null, keeper(), HERE));
        PasskeyChallenge old = new PasskeyChallenge(
                challenge.value(),
                Purpose.SIGN_IN,
                null,
                null,
                null,
                Instant.now().minus(Duration.ofMinutes(6)));
        assertRefused(signIn.withPasskey(device.use(old.value()), old, keeper(), HERE));
        for (String nonsense : new String[] {null, "", "[]", "{}", "{\"id\": 1}", "{\"id\": \"*\"}"}) {
            assertRefused(signIn.withPasskey(nonsense, challenge, keeper(), HERE));
        }
        Viewer other = viewer(blue, "developer");
        Device others = added(other, "Other", device(Device.Key.ES256));
        byte[] owner =
                as(developer, () -> ownPasskeys.show("").passkeys().get(0).userHandle());
        assertRefused(attempt(others.of(owner)));
        assertThat(attempt(device)).isEqualTo(new SignIn.Attempt.Accepted(developer));
    }

    @Test
    void aPasskeyThatCountsBackwardsIsRefusedAndWrittenDown() throws Exception {
        Viewer developer = viewer(red, "developer");
        Device device = added(developer, "Copied", device(Device.Key.ES256).counting(10));
        assertThat(attempt(device)).isInstanceOf(SignIn.Attempt.Accepted.class);
        assertRefused(attempt(device.counting(11)));
        assertRefused(attempt(device.counting(0)));
        assertThat(actions(developer)).contains("passkey refused, it may have been copied");
        assertThat(attempt(device.counting(12))).isInstanceOf(SignIn.Attempt.Accepted.class);
    }

    @Test
    void thoseThatAreLostAreTakenAwayByALead() throws Exception {
        Viewer developer = viewer(red, "developer");
        Viewer lead = viewer(red, "lead");
        assertThat(as(lead, () -> listPeople.one(developer.personId()).secondFactor()))
                .isFalse();
        Device device = added(developer, "Lost", device(Device.Key.ES256));
        assertThat(as(lead, () -> listPeople.one(developer.personId()).secondFactor()))
                .isTrue();
        as(lead, () -> {
            resetSecondFactor.reset(developer.personId(), "The phone was lost");
            return null;
        });
        assertRefused(attempt(device));
        assertThat(as(developer, ownSecondFactor::isOn)).isFalse();
        assertThat(as(lead, () -> listPeople.one(developer.personId()).secondFactor()))
                .isFalse();
    }

    @Test
    void theOneOfADeactivatedPersonIsRefused() throws Exception {
        Viewer developer = viewer(red, "developer");
        Device device = added(developer, "Laptop", device(Device.Key.ES256));
        as(viewer(red, "lead"), () -> {
            managePeople.deactivate(developer.personId(), null);
            return null;
        });
        assertRefused(attempt(device));
    }

    @Test
    void afterThePasswordOnlyThePersonsOwnWillDo() throws Exception {
        Viewer developer = viewer(red, "developer");
        Viewer lead = viewer(red, "lead");
        assertThat(as(developer, ownSecondFactor::isOn)).isFalse();
        Device device = added(developer, "Laptop", device(Device.Key.ES256));
        Device leads = added(lead, "Laptop", device(Device.Key.ES256));
        assertThat(as(developer, ownSecondFactor::secondStep)).isEqualTo(new OwnSecondFactor.SecondStep(false, true));
        assertThat(as(developer, ownSecondFactor::isOn)).isTrue();
        PasskeyChallenge challenge = signIn.passkeyChallenge(Purpose.SECOND_STEP, developer.personId());
        assertRefused(signIn.withPasskey(leads.use(challenge.value()), challenge, keeper(), HERE));
        assertThat(signIn.withPasskey(device.use(challenge.value()), challenge, keeper(), HERE))
                .isEqualTo(new SignIn.Attempt.Accepted(developer));
        assertThat(actions(developer)).contains("passkey added", "passkey used as second step");
    }

    @Test
    void whoGuessesFromOneAddressHasToWait() {
        String address = "198.51.100." + (20 + Math.floorMod(red.engagement().hashCode(), 200));
        for (int time = 0; time < 31; time++) {
            assertRefused(signIn.withPasskey("{}", signIn.passkeyChallenge(Purpose.SIGN_IN, null), keeper(), address));
        }
        assertThat(signIn.withPasskey("{}", signIn.passkeyChallenge(Purpose.SIGN_IN, null), keeper(), address))
                .isInstanceOf(SignIn.Attempt.Blocked.class);
    }

    @Test
    void onlyTheOwnerAddsRenamesAndRemoves() throws Exception {
        Viewer developer = viewer(red, "developer");
        Viewer other = viewer(blue, "developer");
        added(developer, "Laptop", device(Device.Key.ES256));
        UUID id = as(developer, () -> ownPasskeys.show("").passkeys().get(0).id());
        for (Viewer stranger : List.of(other, viewer(red, "lead"))) {
            assertThatThrownBy(() -> as(stranger, () -> {
                        ownPasskeys.remove(id, World.PASSWORD, "");
                        return null;
                    }))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> {
                        ownPasskeys.rename(id, "Mine", World.PASSWORD, "");
                        return null;
                    }))
                    .isInstanceOf(NotFound.class);
        }
        OwnPasskeys.Begun begun = as(developer, () -> ownPasskeys.begin("Key", World.PASSWORD, ""));
        String made = device(Device.Key.ES256).make(begun.options());
        assertThatThrownBy(() -> add(other, made, begun.challenge())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> add(developer, made, null)).isInstanceOf(InvalidInput.class);
        for (Device wrong : List.of(
                device(Device.Key.ES256).at("https://tandem.elsewhere.example"),
                device(Device.Key.ES256).forHost("elsewhere.example"),
                device(Device.Key.ES256).verifying(false))) {
            String answer = wrong.make(begun.options());
            assertThatThrownBy(() -> add(developer, answer, begun.challenge())).isInstanceOf(InvalidInput.class);
        }
        OwnPasskeys.Begun another = as(developer, () -> ownPasskeys.begin("Key", World.PASSWORD, ""));
        assertThatThrownBy(() -> add(developer, made, another.challenge())).isInstanceOf(InvalidInput.class);
        add(developer, made, begun.challenge());
        // Whoever has it, a passkey is added once.
        assertThatThrownBy(() -> add(developer, made, begun.challenge())).isInstanceOf(InvalidInput.class);
        as(developer, () -> {
            ownPasskeys.rename(id, "Old laptop", World.PASSWORD, "");
            ownPasskeys.remove(id, World.PASSWORD, "");
            return null;
        });
        assertThat(as(developer, () -> ownPasskeys.show("").passkeys()))
                .extracting(Passkeys.Passkey::name)
                .containsExactly("Key");
        assertThat(actions(developer)).contains("passkey added", "passkey renamed", "passkey removed");
    }

    @Test
    void thePasswordIsAskedForUnlessTheSessionHasJustBegun() throws Exception {
        Viewer developer = viewer(red, "developer");
        String session = as(developer, () -> ownSessions.begin(SignInWay.PASSWORD, null, HERE));
        assertThatThrownBy(() -> as(developer, () -> ownPasskeys.begin("Key", null, "")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(developer, () -> ownPasskeys.begin("Key", "not the password", "")))
                .isInstanceOf(InvalidInput.class);
        assertThat(as(developer, () -> ownPasskeys.show(session).passwordAsked()))
                .isFalse();
        assertThat(as(developer, () -> ownPasskeys.begin("Key", null, session)).options())
                .contains("\"residentKey\":\"required\"", "\"userVerification\":\"required\"");
        as(developer, () -> {
            probe.inTransaction(() -> sql.update(
                    "update clients.session set created_at = created_at - interval '6 minutes' where person_id = ?",
                    developer.personId()));
            return null;
        });
        assertThat(as(developer, () -> ownPasskeys.show(session).passwordAsked()))
                .isTrue();
        assertThatThrownBy(() -> as(developer, () -> ownPasskeys.begin("Key", null, session)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void thereIsRoomForTwenty() throws Exception {
        Viewer developer = viewer(red, "developer");
        String session = as(developer, () -> ownSessions.begin(SignInWay.PASSWORD, null, HERE));
        for (int number = 1; number <= Passkeys.MOST; number++) {
            String name = "Key " + number;
            OwnPasskeys.Begun begun = as(developer, () -> ownPasskeys.begin(name, null, session));
            add(developer, device(Device.Key.ES256).make(begun.options()), begun.challenge());
        }
        assertThatThrownBy(() -> as(developer, () -> ownPasskeys.begin("One more", null, session)))
                .isInstanceOf(InvalidInput.class);
    }

    private Device device(Device.Key key) {
        return new Device(key, ownPasskeys.origin().orElseThrow());
    }

    private Device added(Viewer owner, String name, Device device) throws Exception {
        OwnPasskeys.Begun begun = as(owner, () -> ownPasskeys.begin(name, World.PASSWORD, ""));
        add(owner, device.make(begun.options()), begun.challenge());
        return device;
    }

    private void add(Viewer viewer, String answer, PasskeyChallenge challenge) throws Exception {
        as(viewer, () -> {
            ownPasskeys.add(answer, challenge);
            return null;
        });
    }

    private SignIn.Attempt attempt(Device device) {
        PasskeyChallenge challenge = signIn.passkeyChallenge(Purpose.SIGN_IN, null);
        return signIn.withPasskey(device.use(challenge.value()), challenge, keeper(), HERE);
    }

    private BiPredicate<Viewer, PasskeyUse> keeper() {
        return (owner, use) -> {
            try {
                return as(owner, () -> ownPasskeys.use(use));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void assertRefused(SignIn.Attempt attempt) {
        assertThat(attempt).isEqualTo(new SignIn.Attempt.Rejected());
    }

    private List<String> actions(Viewer viewer) throws Exception {
        return as(
                viewer,
                () -> probe.inTransaction(() -> sql.list(
                        "select action from kernel.audit_entry where subject_key = ?",
                        row -> row.getString("action"),
                        viewer.personId().toString())));
    }

    private Viewer viewer(World world, String role) {
        return signIn.again(world.the(role).id()).orElseThrow();
    }

    private static <T> T as(Viewer viewer, Callable<T> work) throws Exception {
        return ViewerContext.callAs(viewer, work);
    }
}
