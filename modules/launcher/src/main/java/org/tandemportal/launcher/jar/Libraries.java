package org.tandemportal.launcher.jar;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The launcher's classes and libraries, each in a folder of its own below {@code LAUNCHER-INF} in {@code tandem.jar}. They are
 * not at its top because every web application sees what lies there before its own classes: the launcher's copies of the
 * kernel and of the database driver would stand in for the portal's, without being able to see the server's classes.
 */
final class Libraries extends ClassLoader {

    private static final String FOLDER = "LAUNCHER-INF/";

    /**
     * Resources are read from the jar that is open here, or from it opened anew. The usual connections share one open jar with
     * whoever else asks for anything in it, and are made by whatever handlers the server, which boots at the same time, is just
     * setting up; it also closes the shared jar when it is done with it.
     */
    private final class InTheJar extends JarURLConnection {

        InTheJar(URL address) throws MalformedURLException {
            super(address);
            setUseCaches(false);
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public JarFile getJarFile() throws IOException {
            return new JarFile(jar.getName());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            JarEntry entry = jar.getJarEntry(getEntryName());
            if (entry == null) {
                throw new FileNotFoundException(getURL().toString());
            }
            return jar.getInputStream(entry);
        }
    }

    private final JarFile jar;
    private final URL location;
    private final URLStreamHandler handler = new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            return new InTheJar(address);
        }
    };
    private final ProtectionDomain domain;

    /** The places of a resource, by its name: several libraries may bring a service file of the same name. */
    private final Map<String, List<String>> places = new HashMap<>();

    static {
        registerAsParallelCapable();
    }

    Libraries(JarFile jar, URL location) {
        super(Libraries.class.getClassLoader());
        this.jar = jar;
        this.location = location;
        domain = new ProtectionDomain(new CodeSource(location, (Certificate[]) null), null, this, null);
        jar.stream()
                .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                .forEach(this::add);
    }

    private void add(JarEntry entry) {
        int library = entry.getName().indexOf('/', FOLDER.length());
        if (library > 0) {
            places.computeIfAbsent(entry.getName().substring(library + 1), name -> new ArrayList<>(1))
                    .add(entry.getName());
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        List<String> found = places.get(name.replace('.', '/') + ".class");
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream content = jar.getInputStream(jar.getJarEntry(found.get(0)))) {
            byte[] bytes = content.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected URL findResource(String name) {
        List<String> found = places.get(name);
        return found == null ? null : address(found.get(0));
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(
                places.getOrDefault(name, List.of()).stream().map(this::address).toList());
    }

    private URL address(String place) {
        try {
            return new URL(null, "jar:" + location + "!/" + place, handler);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
