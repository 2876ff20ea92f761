package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;

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
}
