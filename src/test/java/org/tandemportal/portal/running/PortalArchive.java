package org.tandemportal.portal.running;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as it is built, and the tests that run inside it. */
final class PortalArchive {

    /** Payara Micro takes this name to mean the address {@code /}. */
    private static final String NAME = "ROOT.war";

    private PortalArchive() {}

    static WebArchive make() {
        if (RunningPortal.isUp()) {
            // It is there already, so nothing has to be packed again.
            return ShrinkWrap.create(WebArchive.class, NAME);
        }
        return ShrinkWrap.create(ZipImporter.class, NAME)
                .importFrom(Path.of("target", "tandem.war").toFile())
                .as(WebArchive.class)
                .addPackages(true, "org.tandemportal.portal.container")
                .addClass(PortalIT.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
