package org.tandemportal.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a status report into a file. */
@Command(name = "export", description = "Writes a status report into a file, without a browser.")
final class ExportCommand implements Callable<Integer> {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");

    /** What a report can be written as. */
    enum Format {
        pdf,
        xlsx,
        csv,
        md,
        html,
        json
    }

    @Option(
            names = "--engagement",
            required = true,
            paramLabel = "CODE",
            description = "Code of the engagement, like PTV-WEB.")
    private String engagement;

    @Option(names = "--week", required = true, paramLabel = "WEEK", description = "ISO week, like 2026-W47.")
    private String week;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!CODE.matcher(engagement).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + engagement + "\" is not an engagement's code like PTV-WEB");
        }
        if (!WEEK.matcher(week).matches()) {
            throw new ParameterException(spec.commandLine(), "\"" + week + "\" is not a week like 2026-W47");
        }
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            throw new Refusal("The folder " + target.getParent() + " does not exist.");
        }
        Settings settings = Settings.read(System.getenv());
        try (Stopping stopping = new Stopping()) {
            PortalApi portal = PortalApi.open(settings, stopping);
            byte[] report =
                    portal.send(portal.request("status-reports/" + engagement + "/" + week + "." + format, "export")
                            .GET()
                            .build());
            write(target, report);
            Console.out().println("The report is in " + file + ".");
        }
        return 0;
    }

    /** The file is there as a whole or not at all. */
    private static void write(Path target, byte[] content) {
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(beside, content);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            beside.toFile().delete();
            throw new Refusal(
                    "The file " + target + " cannot be written: " + Sentences.oneLine(e.getMessage()) + ".", e);
        }
    }
}
