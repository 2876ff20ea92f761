package org.tandemportal.launcher;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What the server's libraries build on: the JDK and the classes of Payara's own start, nothing else of {@code tandem.jar}.
 */
final class PayaraBootClasses extends ClassLoader {

    private static final String PACKAGE = "fish.payara.micro.";
    private static final String RESOURCES = "MICRO-INF/";

    private final ClassLoader all = PayaraBootClasses.class.getClassLoader();

    static {
        registerAsParallelCapable();
    }

    PayaraBootClasses() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(PACKAGE)) {
            return all.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return name.startsWith(RESOURCES) ? all.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return name.startsWith(RESOURCES) ? all.getResources(name) : Collections.emptyEnumeration();
    }
}
