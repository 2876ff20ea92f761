package org.tandemportal.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Viewer;

class LiveNewsTest {

    private static final UUID ME = new UUID(1, 1);
    private static final SubjectRef RECORD =
            new SubjectRef(SubjectType.CHANGE_REQUEST, "PTV-WEB-1", "PTV-WEB", new UUID(2, 2));

    private static LiveConnection page(SubjectRef record) {
        Viewer viewer = new Viewer(
                ME, "Me", "me@x.example", Side.CLIENT, null, false, Set.of(), Map.of(), ZoneId.of("UTC"), "en", "dark");
        return new LiveConnection(viewer, "00", record, null);
    }

    private static boolean concerns(SubjectRef shown, String call) {
        return LiveNews.concerns(page(shown), call.split(" "));
    }

    @Test
    void aCallIsNewsForThoseWhoLookAtItsRecord() {
        assertThat(concerns(RECORD, "record CHANGE_REQUEST PTV-WEB-1 - -")).isTrue();
        assertThat(concerns(RECORD, "record CHANGE_REQUEST PTV-WEB-2 - -")).isFalse();
        assertThat(concerns(RECORD, "record FEATURE PTV-WEB-1 - -")).isFalse();
        assertThat(concerns(null, "record CHANGE_REQUEST PTV-WEB-1 - -")).isFalse();
    }

    @Test
    void theOtherSidesNotesAreNone() {
        assertThat(concerns(RECORD, "record CHANGE_REQUEST PTV-WEB-1 CLIENT -")).isTrue();
        assertThat(concerns(RECORD, "record CHANGE_REQUEST PTV-WEB-1 PROVIDER -"))
                .isFalse();
    }

    @Test
    void theirOwnDoingsAreNone() {
        assertThat(concerns(RECORD, "record CHANGE_REQUEST PTV-WEB-1 - " + ME)).isFalse();
    }
}
