package org.tandemportal.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What people see of the launcher. The server and its libraries now and then print something themselves; that goes to the log,
 * so that the console says what it is meant to say and nothing else.
 */
final class Console {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final int LONGEST_LINE = 8192;

    private Console() {}

    /** From now on only this class writes to the console. */
    static void keepForPeople() {
        System.setOut(new PrintStream(new LoggedLines("stdout"), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new LoggedLines("stderr"), true, StandardCharsets.UTF_8));
    }

    /** Where results go. */
    static PrintStream out() {
        return OUT;
    }

    /** Where errors go: one sentence each. */
    static PrintStream err() {
        return ERR;
    }

    /** Turns what is printed into log records, a line each. */
    private static final class LoggedLines extends OutputStream {

        private final Logger log;
        private final byte[] line = new byte[LONGEST_LINE];
        private int length;

        LoggedLines(String name) {
            log = Logger.getLogger(name);
        }

        @Override
        public synchronized void write(int next) throws IOException {
            if (next == '\n' || length == line.length) {
                String text = new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing();
                length = 0;
                if (!text.isEmpty()) {
                    log.log(Level.INFO, "{0}", text);
                }
            }
            if (next != '\n') {
                line[length++] = (byte) next;
            }
        }
    }
}
