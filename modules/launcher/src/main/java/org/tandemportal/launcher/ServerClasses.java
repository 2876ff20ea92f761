package org.tandemportal.launcher;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final String LIST = "names";
    private static final String VERSIONS = "META-INF/versions/";

    /** The names of all entries as sorted hashes; two names with one hash only cost a search in vain. */
    private final long[] names;

    /** The first library that has the name, by its place in {@link #libraries}. */
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

    private static byte[] list(List<URL> libraries) throws IOException {
        Map<Long, Integer> found = new TreeMap<>();
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
        ByteBuffer list = ByteBuffer.allocate(found.size() * (Long.BYTES + Integer.BYTES));
        found.keySet().forEach(list::putLong);
        found.values().forEach(list::putInt);
        return list.array();
    }

    private static File fileOf(URL library) {
        return new File(library.getPath());
    }

    /** A folder is found with and without the slash at its end, a class for a newer Java by its plain name. */
    private static void add(Map<Long, Integer> found, String entry, int place) {
        found.putIfAbsent(hash(entry), place);
        if (entry.endsWith("/")) {
            found.putIfAbsent(hash(entry.substring(0, entry.length() - 1)), place);
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

    /** Where the name is; below zero if it is nowhere. */
    private int place(String name) {
        int index = Arrays.binarySearch(names, hash(name));
        return index < 0 ? -1 : places[index];
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String entryName = name.replace('.', '/') + ".class";
        int place = place(entryName);
        if (place < 0) {
            throw new ClassNotFoundException(name);
        }
        if (fileOf(libraries.get(place)).getName().endsWith(".jar")) {
            try {
                JarFile jar = jar(place);
                JarEntry entry = jar.getJarEntry(entryName);
                if (entry != null) {
                    return define(name, jar, entry, libraries.get(place));
                }
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
        return super.findClass(name);
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
        // The name of nothing is the folder itself.
        return name.isEmpty() || place(name) >= 0 ? super.findResource(name) : null;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        return name.isEmpty() || place(name) >= 0 ? super.findResources(name) : Collections.emptyEnumeration();
    }
}
