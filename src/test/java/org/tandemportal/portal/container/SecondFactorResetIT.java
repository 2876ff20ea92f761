package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.domain.Totp;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.clients.usecases.OwnSecondFactor;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.clients.usecases.ResetSecondFactor;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** A second factor that is lost. */
class SecondFactorResetIT extends PortalIT {

    @Inject
    private Worlds worlds;

    @Inject
    private SignIn signIn;

    @Inject
    private OwnSecondFactor ownSecondFactor;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private ResetSecondFactor resetSecondFactor;

    @Inject
    private ListPeople listPeople;

    @Inject
    private Probe probe;

    @Inject
    private Sql sql;

    private <T> T as(World.Somebody person, Callable<T> work) throws Exception {
        Viewer viewer = ViewerContext.callAs(
                Viewer.PORTAL, () -> signIn.again(person.id()).orElseThrow());
        return ViewerContext.callAs(viewer, work);
    }

    private String setUp(World.Somebody person) throws Exception {
        return as(person, () -> {
            ownSecondFactor.begin();
            byte[] secret = Totp.secret(ownSecondFactor.show().secret().replace(" ", ""));
            ownSecondFactor.confirm(Totp.code(secret, Totp.step(Instant.now())));
            return ownSessions.begin(SignInWay.PASSWORD, "curl/8", "192.0.2.7");
        });
    }

    private boolean reset(World.Somebody by, UUID person, String reason) throws Exception {
        return as(by, () -> {
            resetSecondFactor.reset(person, reason);
            return true;
        });
    }

    private List<String> mails(String email) throws Exception {
        return ViewerContext.callAs(
                Viewer.PORTAL,
                () -> probe.inTransaction(() -> sql.list(
                        "select body from kernel.outbox where recipient = ? and subject like '%reset%'",
                        row -> row.getString("body"), email)));
    }

    @Test
    void aLeadResetsItForTheirOwnPeopleWithAReason() throws Exception {
        World world = worlds.make();
        World other = worlds.make();
        World.Somebody lead = world.the("lead");
        World.Somebody developer = world.the("developer");
        String session = setUp(developer);
        assertThat(signIn.withSession(session)).isPresent();
        assertThatThrownBy(() -> reset(lead, developer.id(), " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reset(other.the("lead"), developer.id(), "Lost"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reset(world.the("observer"), developer.id(), "Lost"))
                .isInstanceOf(NotAllowed.class);
        assertThat(as(lead, () -> listPeople.one(developer.id()).secondFactor()))
                .isTrue();

        assertThat(reset(lead, developer.id(), "The phone was lost")).isTrue();
        assertThat(signIn.withSession(session)).isEmpty();
        assertThat(as(developer, ownSecondFactor::isOn)).isFalse();
        assertThat(mails(developer.email())).singleElement().asString().contains(lead.name(), "The phone was lost");
        assertThat(as(
                        lead,
                        () -> listPeople.withHistory(developer.id()).history().get(0)))
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("second factor reset"))
                .satisfies(entry -> assertThat(entry.after()).containsEntry("reason", "The phone was lost"));
        assertThatThrownBy(() -> reset(lead, developer.id(), "Again"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.getMessage())
                        .contains(developer.name()));
    }

    @Test
    void nobodyResetsTheirOwn() throws Exception {
        World world = worlds.make();
        World.Somebody lead = world.the("lead");
        setUp(lead);
        assertThatThrownBy(() -> reset(lead, lead.id(), "Lost")).isInstanceOf(Refused.class);
        assertThat(as(lead, ownSecondFactor::isOn)).isTrue();
    }
}
