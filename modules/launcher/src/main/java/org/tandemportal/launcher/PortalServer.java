package org.tandemportal.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tandemportal.launcher.jar.Start;

/** Payara Micro in this process, with the portal in it. */
final class PortalServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PortalServer.class.getName());
    private static final String LIBRARIES = "MICRO-INF/runtime/";
    private static final String SERVER_LIBRARIES = "runtime";
    private static final String PORTAL = "tandem.war";
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final Duration READY_AT_MOST = Duration.ofSeconds(60);

    private final PayaraMicroBoot payara;
    private final Path portal;
    private final String host;
    private final int port;

    private PortalServer(PayaraMicroBoot payara, Path portal, String host, int port) {
        this.payara = payara;
        this.portal = portal;
        this.host = host;
        this.port = port;
    }

    /**
     * Boots the server, without the portal and without listening yet.
     *
     * @param directory unpacked programs are kept here and used again by the next start of the same version
     * @param host the address to listen on later
     * @param cluster the other nodes, or empty for a single one
     */
    static PortalServer boot(Path directory, String host, int port, Optional<Cluster> cluster) {
        Path ownJar = ownJar();
        try (JarFile jar = new JarFile(ownJar.toFile())) {
            List<JarEntry> libraries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(LIBRARIES) && !entry.isDirectory())
                    .toList();
            Path home = unpackLibraries(jar, directory, libraries);
            List<URL> urls = new ArrayList<>();
            // The folder itself too: the server looks for its resource adapters in it.
            urls.add(home.resolve(SERVER_LIBRARIES).toUri().toURL());
            for (JarEntry library : libraries) {
                urls.add(home.resolve(SERVER_LIBRARIES)
                        .resolve(nameOf(library))
                        .toUri()
                        .toURL());
            }
            // Two facts that Payara's own launcher tells the server in this way.
            System.setProperty("fish.payara.micro.BootJar", ownJar.toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", home.toString());
            Path root = directory.resolve("server");
            PostgresPrograms.deleteTree(root);
            OwnerOnly.createDirectories(root);
            Path portal = unpackPortal(jar, directory);
            return new PortalServer(
                    boot(ServerClasses.in(home, urls, new PayaraBootClasses()), arguments(root, host, port, cluster)),
                    portal,
                    host,
                    port);
        } catch (IOException e) {
            throw new Refusal("The server could not be unpacked: " + Sentences.oneLine(e.toString()) + ".", e);
        }
    }

    /**
     * Deploys the portal, without listening yet: until it is there nobody could be answered, so nobody is let in, and a proxy in
     * front, or whoever looks, sees that nothing listens. Asks the server's core, since Payara Micro itself says that all went
     * well even when it did not. What the portal reads as its configuration stands in the system's properties.
     */
    void deploy() {
        try {
            Object deployer = call(core(), "GlassFish", "getDeployer");
            String[] options = {"--name", "tandem", "--contextroot", "/"};
            if (call(deployer, "Deployer", "deploy", portal.toFile(), options) == null) {
                throw new Refusal("The portal could not be deployed; the log in the data directory says why.");
            }
        } catch (ReflectiveOperationException e) {
            throw new Refusal("The portal could not be deployed; the log in the data directory says why.", e);
        }
    }

    /**
     * Listens, and returns when the portal answers. Asks the core here too: Payara Micro itself has the nodes of a cluster run a
     * command, of which there may be none.
     */
    void listen() {
        try {
            Object commands = call(core(), "GlassFish", "getCommandRunner");
            Object result = call(commands, "CommandRunner", "run", "set", new String[] {LISTENER + "enabled=true"});
            if (call(result, "CommandResult", "getFailureCause") instanceof Throwable cause) {
                throw new Refusal(
                        "The server could not be told to listen: " + Sentences.rootMessage(cause) + ".", cause);
            }
        } catch (ReflectiveOperationException e) {
            throw new Refusal("The server could not be told to listen: " + Sentences.rootMessage(e) + ".", e);
        }
        awaitReady();
    }

    private Object core() throws ReflectiveOperationException {
        var field = payara.getRuntime().getClass().getDeclaredField("runtime");
        field.setAccessible(true);
        return field.get(payara.getRuntime());
    }

    /** Calls a method of one of the server's public interfaces, whose classes only the server's own loader knows. */
    private static Object call(Object target, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return Class.forName(
                        "org.glassfish.embeddable." + type,
                        false,
                        target.getClass().getClassLoader())
                .getMethod(method, types)
                .invoke(target, arguments);
    }

    private static Path ownJar() {
        try {
            Path jar = Path.of(Start.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                return jar;
            }
        } catch (URISyntaxException e) {
            // The sentence below says it.
        }
        throw new Refusal("The portal runs from tandem.jar only; build it with mvn package.");
    }

    /**
     * Unpacks the server's libraries, unless they are there from an earlier start: the folder is named by what is in it, and
     * appears whole.
     *
     * @return the folder that Payara expects its {@code runtime} in
     */
    private static Path unpackLibraries(JarFile jar, Path directory, List<JarEntry> libraries) throws IOException {
        long fingerprint = 1;
        for (JarEntry library : libraries) {
            fingerprint = 31 * fingerprint + library.getName().hashCode();
            fingerprint = 31 * fingerprint + library.getCrc();
        }
        Path home = directory.resolve("payara-" + Long.toHexString(fingerprint));
        if (!Files.isDirectory(home)) {
            try (Stream<Path> siblings = Files.list(directory)) {
                for (Path sibling : siblings.toList()) {
                    if (sibling.getFileName().toString().startsWith("payara-")) {
                        PostgresPrograms.deleteTree(sibling);
                    }
                }
            }
            Path beside = Files.createTempDirectory(directory, "payara-unpacking");
            Files.createDirectory(beside.resolve(SERVER_LIBRARIES));
            for (JarEntry library : libraries) {
                copy(jar, library, beside.resolve(SERVER_LIBRARIES).resolve(nameOf(library)));
            }
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static String nameOf(JarEntry library) {
        return library.getName().substring(LIBRARIES.length());
    }

    private static Path unpackPortal(JarFile jar, Path directory) throws IOException {
        JarEntry entry = jar.getJarEntry(PORTAL);
        if (entry == null) {
            throw new Refusal("The portal is missing in " + jar.getName() + "; build it with mvn package.");
        }
        Path portal = directory.resolve(PORTAL);
        copy(jar, entry, portal);
        return portal;
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> arguments(Path root, String host, int port, Optional<Cluster> cluster)
            throws IOException {
        Path commands = root.resolve("pre-boot-commands.txt");
        Files.writeString(commands, preBootCommands(host, cluster.isPresent()));
        List<String> arguments = new ArrayList<>(List.of(
                "--rootdir",
                root.toString(),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                commands.toString(),
                "--nohostaware",
                "--disablephonehome",
                "--logproperties",
                System.getProperty("java.util.logging.config.file")));
        if (cluster.isPresent()) {
            arguments.addAll(cluster.get().arguments(host, port));
        } else {
            arguments.add("--nohazelcast");
        }
        return arguments;
    }

    private static String preBootCommands(String host, boolean cluster) throws IOException {
        try (InputStream commands = PortalServer.class.getResourceAsStream("/payara-config/pre-boot-commands.txt")) {
            return new String(commands.readAllBytes(), StandardCharsets.UTF_8)
                    + "\nset " + LISTENER + "address=" + host + "\nset " + LISTENER + "enabled=false\n"
                    // A single node has nobody to share sessions with; it would try, and fail, at each request.
                    + (cluster
                            ? ""
                            : "set configs.config.server-config.availability-service.availability-enabled=false\n");
        }
    }

    /** The loader lives as long as the server, so it is not closed. */
    private static PayaraMicroBoot boot(ClassLoader loader, List<String> arguments) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Object payara = loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
            removePayarasShutdownHook();
            return (PayaraMicroBoot) payara;
        } catch (ReflectiveOperationException e) {
            throw new Refusal("The server could not be started: " + Sentences.rootMessage(e) + ".", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Payara would stop itself at the same time as the launcher stops the database; the launcher does both, in order. */
    private static void removePayarasShutdownHook() {
        try {
            var field = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            field.setAccessible(true);
            for (Object hook : List.copyOf(((Map<?, ?>) field.get(null)).keySet())) {
                if (hook instanceof Thread thread && thread.getName().startsWith("Payara Micro")) {
                    Runtime.getRuntime().removeShutdownHook(thread);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "Payara's shutdown hook stays", e);
        }
    }

    private void awaitReady() {
        URI base = URI.create("http://" + reachable(host) + ":" + port);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        long end = System.nanoTime() + READY_AT_MOST.toNanos();
        do {
            try {
                int status = status(client, base.resolve("/health/ready"));
                if (status == 200 || status == 404 && status(client, base.resolve("/")) == 200) {
                    return;
                }
                Thread.sleep(100);
            } catch (IOException e) {
                LOG.log(Level.FINE, "The portal does not answer yet", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("The start was interrupted.", e);
            }
        } while (System.nanoTime() < end);
        throw new Refusal("The portal was deployed but did not become ready within " + READY_AT_MOST.toSeconds()
                + " seconds; the log in the data directory says why.");
    }

    private static int status(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The address to reach the listener at from this machine. */
    static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /**
     * The other nodes that sessions are shared with.
     *
     * @param others {@code host:port,…} as they listen for people
     * @param secret what all nodes of the cluster know
     */
    record Cluster(String others, String secret) {

        /** Nodes talk to each other on a port of their own, at this distance from the one for people. */
        private static final int DISTANCE = 20000;

        private static final int HIGHEST_PORT = 65535;

        List<String> arguments(String host, int port) {
            List<String> nodes = new ArrayList<>();
            for (String other : others.split(",")) {
                int colon = other.lastIndexOf(':');
                nodes.add(other.substring(0, colon) + ":" + own(Integer.parseInt(other.substring(colon + 1))));
            }
            List<String> arguments = new ArrayList<>(List.of(
                    "--clustermode",
                    "tcpip:" + String.join(",", nodes),
                    "--startport",
                    Integer.toString(own(port)),
                    "--clustername",
                    "tandem-" + name()));
            if (!host.equals("0.0.0.0") && !host.equals("::")) {
                arguments.addAll(List.of("--interfaces", host));
            }
            return arguments;
        }

        private static int own(int port) {
            return port + DISTANCE <= HIGHEST_PORT ? port + DISTANCE : port - DISTANCE;
        }

        /** Nodes with another secret are not let into the cluster, as their name for it is another one. */
        private String name() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(("cluster:" + secret).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Takes no more requests and ends the portal; harmless when it has ended. */
    @Override
    public void close() {
        try {
            payara.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            LOG.log(Level.FINE, "Payara was not running any more", e);
        }
    }
}
