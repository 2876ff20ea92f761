package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;

class PermissionTest {

    @ParameterizedTest
    @EnumSource(Permission.class)
    void anObserverOnlyReads(Permission permission) {
        assertThat(permission.isGivenTo(Role.OBSERVER)).isEqualTo(permission == Permission.READ);
        assertThat(permission.isGivenTo(null)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void eachRefusalHasAReasonInBothLanguages(Permission permission) {
        assertThat(new NotAllowed(permission).reason(Locale.ENGLISH)).isNotBlank();
        assertThat(new NotAllowed(permission).reason(Locale.GERMAN)).isNotBlank();
        assertThat(ResourceBundle.getBundle("org.tandemportal.kernel.messages", Locale.GERMAN)
                        .containsKey("notAllowed." + permission))
                .isTrue();
    }

    /** Who has what, written down a second time: D(eveloper), L(ead), O(ps), M(anager), R(eader), A(dministrator). */
    @ParameterizedTest
    @CsvSource({
        "READ, DLOMR",
        "COMMENT, DLOM",
        "ASK_FOR_CHANGE, DLOM",
        "ASSESS_CHANGE, DLOM",
        "AGREE, LM",
        "CARRY_OUT, OM",
        "FREEZE, LM",
        "ANNOUNCE_FEATURE, DL",
        "ACKNOWLEDGE_FEATURE, OM",
        "FLAG, DLOM",
        "DESIGN_BUILD, OM",
        "REVIEW_INCIDENT, DLOM",
        "WRITE_REPORT, DLOM",
        "PUBLISH_REPORT, M",
        "MOVE_IN, M",
        "SEE_AUDIT, LA",
        "MANAGE_PEOPLE, LA",
        "ADMINISTER, A"
    })
    void eachRoleMayWhatTheTableSays(Permission permission, String who) {
        Map<Role, String> letters =
                Map.of(Role.DEVELOPER, "D", Role.LEAD, "L", Role.OPS, "O", Role.MANAGER, "M", Role.OBSERVER, "R");
        for (Role role : Role.values()) {
            Viewer viewer = viewer(false, Map.of("PTV-WEB", role));
            boolean may = who.contains(letters.get(role));
            assertThat(viewer.may(permission, "PTV-WEB")).as("%s", role).isEqualTo(may);
            assertThat(viewer.maySomewhere(permission)).as("%s", role).isEqualTo(may);
            assertThat(viewer.may(permission, "PTV-PLAY"))
                    .as("%s elsewhere", role)
                    .isFalse();
        }
        Viewer administrator = viewer(true, Map.of());
        assertThat(administrator.may(permission, "PTV-WEB")).isEqualTo(who.contains("A"));
        // Whoever is signed in may read what the database shows them.
        assertThat(administrator.maySomewhere(permission))
                .isEqualTo(who.contains("A") || permission == Permission.READ);
    }

    @Test
    void theTableAboveHasEachPermission() throws NoSuchMethodException {
        CsvSource table = PermissionTest.class
                .getDeclaredMethod("eachRoleMayWhatTheTableSays", Permission.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(table.value())
                .extracting(line -> line.replaceFirst(",.*", ""))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Permission.values()).map(Enum::name).toList());
    }

    private static Viewer viewer(boolean administrator, Map<String, Role> participations) {
        return new Viewer(
                UUID.randomUUID(),
                "Somebody",
                "somebody@example.org",
                Side.PROVIDER,
                UUID.randomUUID(),
                administrator,
                Set.of(),
                participations,
                ZoneId.of("UTC"),
                "en",
                "system");
    }
}
