package org.tandemportal.launcher;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The classes and resources in the server's libraries. Whatever the portal loads is asked for here first, and most of it is not
 * here: searching three hundred jars for what is in one or none of them took a third of the start. A list of what is where, kept
 * beside the libraries, spares the search.
 */
final class ServerClasses extends OpenURLClassLoader {

    private static final String LIST = "entries";
    private static final int[] NOWHERE = {};
    private static final String VERSIONS = "META-INF/versions/";

    /** The names of all entries as sorted hashes, one for each library that has it; two names may share one. */
    private final long[] names;

    /** The library that has the name, by its place in {@link #libraries}; in their order where several have it. */
    private final int[] places;

    private final List<URL> libraries;
    private final AtomicReferenceArray<JarFile> jars;

    static {
        registerAsParallelCapable();
    }

    private ServerClasses(List<URL> libraries, ClassLoader parent, ByteBuffer list) {
        super(libraries.toArray(URL[]::new), parent);
        this.libraries = libraries;
        int size = list.remaining() / (Long.BYTES + Integer.BYTES);
        names = new long[size];
        places = new int[size];
        list.asLongBuffer().get(names);
        list.position(size * Long.BYTES);
        list.asIntBuffer().get(places);
        jars = new AtomicReferenceArray<>(libraries.size());
    }

    /**
     * The classes in libraries.
     *
     * @param home where the list is kept; it is made when it is not there
     * @param libraries a folder, whose files are asked for by their names, then jars
     */
    static ServerClasses in(Path home, List<URL> libraries, ClassLoader parent) throws IOException {
        Path list = home.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            Path beside = Files.write(home.resolve(LIST + ".new"), list(libraries));
            Files.move(beside, list, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerClasses(libraries, parent, ByteBuffer.wrap(Files.readAllBytes(list)));
    }

    private record Found(long name, int place) {}

    private static byte[] list(List<URL> libraries) throws IOException {
        Set<Found> found = new HashSet<>();
        for (int place = 0; place < libraries.size(); place++) {
            int here = place;
            File file = fileOf(libraries.get(place));
            if (file.isDirectory()) {
                try (Stream<Path> files = Files.list(file.toPath())) {
                    files.forEach(path -> add(found, path.getFileName().toString(), here));
                }
            } else {
                try (JarFile jar = new JarFile(file)) {
                    jar.stream().forEach(entry -> add(found, entry.getName(), here));
                }
            }
        }
        List<Found> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingLong(Found::name).thenComparingInt(Found::place));
        ByteBuffer list = ByteBuffer.allocate(sorted.size() * (Long.BYTES + Integer.BYTES));
        sorted.forEach(entry -> list.putLong(entry.name()));
        sorted.forEach(entry -> list.putInt(entry.place()));
        return list.array();
    }

    private static File fileOf(URL library) {
        return new File(library.getPath());
    }

    /** A folder is found with and without the slash at its end, a class for a newer Java by its plain name. */
    private static void add(Set<Found> found, String entry, int place) {
        found.add(new Found(hash(entry), place));
        if (entry.endsWith("/")) {
            found.add(new Found(hash(entry.substring(0, entry.length() - 1)), place));
        }
        int name = entry.startsWith(VERSIONS) ? entry.indexOf('/', VERSIONS.length()) + 1 : 0;
        if (name > 0) {
            add(found, entry.substring(name), place);
        }
    }

    /** FNV-1a with 64 bits. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The libraries that may have the name, in their order. */
    private int[] places(String name) {
        long hash = hash(name);
        int any = Arrays.binarySearch(names, hash);
        if (any < 0) {
            return NOWHERE;
        }
        int first = any;
        while (first > 0 && names[first - 1] == hash) {
            first--;
        }
        int end = any + 1;
        while (end < names.length && names[end] == hash) {
            end++;
        }
        return Arrays.copyOfRange(places, first, end);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String entryName = name.replace('.', '/') + ".class";
        for (int place : places(entryName)) {
            try {
                JarEntry entry = isJar(place) ? jar(place).getJarEntry(entryName) : null;
                if (entry != null) {
                    return define(name, jar(place), entry, libraries.get(place));
                }
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
        throw new ClassNotFoundException(name);
    }

    private boolean isJar(int place) {
        return libraries.get(place).getPath().endsWith(".jar");
    }

    private JarFile jar(int place) throws IOException {
        JarFile open = jars.get(place);
        if (open == null) {
            // Not closed: it is used as long as the server is.
            JarFile opened =
                    new JarFile(fileOf(libraries.get(place)), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            if (jars.compareAndSet(place, null, opened)) {
                return opened;
            }
            opened.close();
            return jars.get(place);
        }
        return open;
    }

    private Class<?> define(String name, JarFile jar, JarEntry entry, URL library) throws IOException {
        int end = name.lastIndexOf('.');
        if (end > 0 && getDefinedPackage(name.substring(0, end)) == null) {
            try {
                if (jar.getManifest() == null) {
                    definePackage(name.substring(0, end), null, null, null, null, null, null, null);
                } else {
                    definePackage(name.substring(0, end), jar.getManifest(), library);
                }
            } catch (IllegalArgumentException e) {
                // Another thread has just defined it.
            }
        }
        try (InputStream content = jar.getInputStream(entry)) {
            byte[] bytes = content.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length, new CodeSource(library, (CodeSigner[]) null));
        }
    }

    @Override
    public URL findResource(String name) {
        if (name.isEmpty()) {
            // The name of nothing is the folder itself.
            return super.findResource(name);
        }
        for (int place : places(name)) {
            URL found = address(place, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        if (name.isEmpty()) {
            return super.findResources(name);
        }
        List<URL> found = new ArrayList<>();
        for (int place : places(name)) {
            URL address = address(place, name);
            if (address != null) {
                found.add(address);
            }
        }
        return Collections.enumeration(found);
    }

    /** Null if it is not there after all, as another name has the same hash. */
    private URL address(int place, String name) {
        try {
            String library = libraries.get(place).toExternalForm();
            if (!isJar(place)) {
                Path file = fileOf(libraries.get(place)).toPath().resolve(name);
                return Files.exists(file) ? file.toUri().toURL() : null;
            }
            JarEntry entry = jar(place).getJarEntry(name);
            return entry == null
                    ? null
                    : new URL(
                            "jar:" + library + "!" + new URI(null, null, "/" + entry.getRealName(), null).getRawPath());
        } catch (IOException | URISyntaxException e) {
            return null;
        }
    }
}
