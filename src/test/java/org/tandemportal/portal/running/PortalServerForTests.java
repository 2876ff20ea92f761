package org.tandemportal.portal.running;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * One Payara Micro, with the portal on a PostgreSQL of its own and the demo data, for all test classes of a run: the first
 * class that wants the portal starts it, the following ones find it running, and the end of the run stops it.
 *
 * <p>Database, migrations and configuration are as the launcher has them; see its package.
 */
public class PortalServerForTests extends PayaraMicroDeployableContainer {

    private static final String SECRET = "secret-of-the-tests-secret-of-the-tests-secret-of-the-tests-0123";

    private PayaraMicroContainerConfiguration configuration;
    private Archive<?> deployed;
    private ProtocolMetaData address;

    @Override
    public void setup(PayaraMicroContainerConfiguration given) {
        configuration = given;
        super.setup(given);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (address == null) {
            long begin = System.nanoTime();
            try {
                int port = freePort();
                Path directory = emptyDirectory();
                RunningPortal portal = RunningPortal.prepare(directory, port, SECRET);
                configure(portal, directory);
                ProtocolMetaData told = super.deploy(archive);
                deployed = archive;
                address = onLoopback(told, port);
                RunningPortal.isUp(portal);
            } catch (IOException e) {
                throw new DeploymentException("The portal's files could not be prepared", e);
            } catch (DeploymentException e) {
                RunningPortal.stop();
                throw new DeploymentException("The portal did not start; see " + RunningPortal.logs() + " for why", e);
            }
            System.out.printf("The portal was up after %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        }
        return address;
    }

    /** Nothing: the next class wants it too. */
    @Override
    public void undeploy(Archive<?> archive) {}

    /** At the end of the run. */
    @Override
    public void stop() throws LifecycleException {
        try {
            if (deployed != null) {
                super.undeploy(deployed);
            }
        } catch (DeploymentException e) {
            throw new LifecycleException("The portal could not be stopped", e);
        } finally {
            RunningPortal.stop();
        }
    }

    private void configure(RunningPortal portal, Path directory) throws IOException {
        Path house = Path.of(System.getProperty("tandem.root"));
        Path commands = directory.resolve("pre-boot-commands.txt");
        Files.writeString(
                commands,
                Files.readString(house.resolve("payara-config/pre-boot-commands.txt"))
                        + "\nset configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        Path logging = directory.resolve("logging.properties");
        // Arquillian reads on the console where the server listens.
        Files.writeString(
                logging,
                Files.readString(house.resolve("payara-config/logging.properties"))
                                .replace("handlers=", "handlers=java.util.logging.ConsoleHandler,")
                        + "\njava.util.logging.FileHandler.pattern="
                        + portal.log().toString().replace("\\", "/") + "\n");
        List<String> java = new ArrayList<>();
        try (Stream<String> options = Files.lines(house.resolve("payara-config/jvm.options"))) {
            options.map(String::strip)
                    .filter(option -> !option.isEmpty() && !option.startsWith("#"))
                    .forEach(java::add);
        }
        // The tests' own classes come on top.
        java.add("-Xmx768m");
        Map<String, String> properties = new LinkedHashMap<>(portal.configuration());
        // The description of the API is made from the portal's classes, and stumbles over those of JUnit.
        properties.put(
                "mp.openapi.scan.exclude.packages",
                "org.junit,org.jboss,org.assertj,org.opentest4j,org.tandemportal.portal.container");
        properties.forEach((name, value) -> java.add("-D" + name + "=" + value));
        configuration.setCmdOptions(joined(java));
        configuration.setExtraMicroOptions(joined(List.of(
                "--port",
                Integer.toString(portal.base().getPort()),
                "--rootdir",
                directory.resolve("server").toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--logproperties",
                logging.toString(),
                "--nohostaware",
                "--disablephonehome",
                "--nohazelcast")));
    }

    /** Blanks within an option are marked for the container's splitting. */
    private static String joined(List<String> options) {
        return options.stream().map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }

    /** The server tells the machine's name, but it listens on the loopback address only. */
    private static ProtocolMetaData onLoopback(ProtocolMetaData told, int port) {
        HTTPContext here = new HTTPContext("127.0.0.1", port);
        told.getContexts(HTTPContext.class).forEach(context -> context.getServlets()
                .forEach(servlet -> here.add(new Servlet(servlet.getName(), "/"))));
        return new ProtocolMetaData().addContext(here);
    }

    private static Path emptyDirectory() throws IOException {
        Path target = Path.of("target", "running").toAbsolutePath();
        if (Files.exists(target)) {
            // Earlier runs' files stay until the next run, for whoever wants to look at them.
            try (Stream<Path> old = Files.walk(target)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(target);
        return Files.createTempDirectory(target, "run-");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
