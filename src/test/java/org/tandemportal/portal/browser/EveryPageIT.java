package org.tandemportal.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemportal.portal.routes.PagesToRead;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

/** Each page of the portal as both sides see it: in both languages, light and dark, at a desk and on a telephone. */
class EveryPageIT extends FromOutsideIT {

    @ParameterizedTest
    @CsvSource({"lead@paramour.example, en, light", "manager@ridgeline.example, de, dark"})
    void isCompleteAndOpenToEverybody(String email, String language, String theme) {
        readAll(Visitor.ofTheDemo(email), PagesToRead.ofParticipants("PTV-WEB"), new Look(language, theme, Look.WIDE));
    }

    @ParameterizedTest
    @CsvSource({"en, dark", "de, light"})
    void isCompleteForAdministratorsToo(String language, String theme) {
        readAll(
                Visitor.ofTheDemo("admin@ridgeline.example"),
                PagesToRead.ofAdministrators("PTV-WEB"),
                new Look(language, theme, Look.WIDE));
    }

    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void isCompleteForLeadsToo(String language, String theme) {
        readAll(
                Visitor.ofTheDemo("lead@paramour.example"),
                PagesToRead.ofLeads("PTV-WEB"),
                new Look(language, theme, Look.WIDE));
    }

    @ParameterizedTest
    @CsvSource({"en, light", "de, dark"})
    void isCompleteBeforeSigningIn(String language, String theme) {
        readAll(Visitor.nobody(), List.of("/sign-in", "/sign-in/forgotten"), new Look(language, theme, Look.WIDE));
    }

    private static void readAll(Visitor visitor, List<String> addresses, Look look) {
        List<String> complaints = new ArrayList<>();
        try (Reader reader = new Reader(visitor)) {
            addresses.stream()
                    // A form for what the viewer's role may not do is refused; somebody of the other side reads it.
                    .filter(address -> !address.matches(".*/(new|edit|participants|change-requests/import\\?.*)")
                            || visitor.get(address).status() != 403)
                    .forEach(address -> complaints.addAll(reader.read(address, look)));
        }
        assertThat(addresses).isNotEmpty();
        assertThat(complaints).isEmpty();
    }
}
