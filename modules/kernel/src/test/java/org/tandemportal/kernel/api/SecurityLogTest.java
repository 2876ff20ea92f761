package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecurityLogTest {

    @Test
    void aLineTellsWhatWhoAndFromWhere() {
        UUID person = UUID.randomUUID();
        assertThat(SecurityLog.line("password rejected", person, "192.0.2.7"))
                .isEqualTo("password rejected person=" + person + " from=192.0.2.7");
        assertThat(SecurityLog.line("password rejected", null, null)).isEqualTo("password rejected person=- from=-");
    }

    @Property
    void nobodyForgesALineOrAField(@ForAll String event, @ForAll String from) {
        String line = SecurityLog.line(event, null, from);
        assertThat(line).matches("[A-Za-z0-9 /:._?-]*person=- from=[A-Za-z0-9/:._?-]*");
        assertThat(line.length()).isLessThan(450);
    }
}
