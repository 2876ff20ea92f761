package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.PageRoute;

class PageRouteTest {

    @Test
    void partsInBracesBecomeParameters() {
        PageRoute route = PageRoute.of("/change-requests/{key}/edit", "/x.xhtml");
        assertThat(route.match("/change-requests/PTV-WEB-42/edit")).isEqualTo(Map.of("key", "PTV-WEB-42"));
        assertThat(route.match("/change-requests/PTV-WEB-42")).isNull();
        assertThat(route.match("/change-requests/a/b/edit")).isNull();
    }

    @Test
    void dotsInAnAddressAreDots() {
        assertThat(PageRoute.of("/a.b", "/x.xhtml").match("/aXb")).isNull();
    }
}
