package org.tandemportal.launcher;

/** Other programs' messages made fit to stand inside a sentence. */
final class Sentences {

    private Sentences() {}

    /** The message on one line, without its final full stop. */
    static String oneLine(String message) {
        if (message == null || message.isBlank()) {
            return "no reason was given";
        }
        String line = message.strip().replaceAll("\\s*\\R\\s*", ", ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** The message of the innermost cause, which says the most. */
    static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return oneLine(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }
}
