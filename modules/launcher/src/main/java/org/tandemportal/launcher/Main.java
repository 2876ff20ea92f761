package org.tandemportal.launcher;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The one program: without a sub-command it runs the portal. */
@Command(
        name = "tandem",
        header = "The portal that a managed-services provider and its clients share.",
        description = "Without a command, runs the portal.",
        footer = {
            "",
            "Settings are environment variables or stand in the file that TANDEM_CONFIG names; the README lists them."
        },
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            RunCommand.class,
            MigrateCommand.class,
            AdminCommand.class,
            SeedCommand.class,
            ExportCommand.class,
            VerifyAuditCommand.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    /**
     * Runs the sub-command and ends the process.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        Console.keepForPeople();
        Logging.off();
        // Ended by a signal, the process gets its exit status from the signal, not from here.
        System.exit(execute(arguments));
    }

    /** What happens without a sub-command. */
    @Override
    public Integer call() throws Exception {
        return new RunCommand().call();
    }

    private static int execute(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setOut(new PrintWriter(Console.out(), true));
        commandLine.setErr(new PrintWriter(Console.err(), true));
        commandLine.setParameterExceptionHandler((wrong, given) -> {
            Console.err().println(Sentences.oneLine(wrong.getMessage()) + "; \"help\" lists the commands.");
            return WRONG_USAGE;
        });
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> {
            LOG.log(Level.SEVERE, "The command failed", thrown);
            if (!Stopping.underWay()) {
                Console.err()
                        .println(
                                thrown instanceof Refusal
                                        ? thrown.getMessage()
                                        : "Something unexpected went wrong: " + Sentences.rootMessage(thrown) + ".");
            }
            return FAILED;
        });
        return commandLine.execute(arguments);
    }
}
