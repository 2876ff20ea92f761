package org.tandemportal.launcher.jar;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.jar.JarFile;

/** The main class of {@code tandem.jar}: hands over to the launcher. */
public final class Start {

    private Start() {}

    /**
     * Runs the launcher.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) throws Throwable {
        URL jar = Start.class.getProtectionDomain().getCodeSource().getLocation();
        // Not closed: it is used until the process ends.
        @SuppressWarnings("resource")
        JarFile file = new JarFile(new File(jar.toURI()));
        if (OwnJvm.isWanted(arguments)) {
            System.exit(OwnJvm.run(file, arguments));
        }
        OwnJvm.endWithTheFirst();
        ClassLoader launcher = new Libraries(file, jar);
        Thread.currentThread().setContextClassLoader(launcher);
        try {
            launcher.loadClass("org.tandemportal.launcher.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
