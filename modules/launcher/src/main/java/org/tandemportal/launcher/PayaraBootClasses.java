package org.tandemportal.launcher;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What the server sees of {@code tandem.jar}: the JDK and the classes of Payara's own start, nothing else. Payara's launcher
 * would let it see everything, and then the launcher's copies of the kernel and of the database driver would stand in for the
 * portal's own, without being able to see the server's classes.
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
