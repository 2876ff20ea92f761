package org.tandemportal.launcher;

/** Something that a person has to put right: the message is the one sentence that they read, nothing else is shown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence one plain sentence that says what is wrong and, where that helps, what to do
     */
    public Refusal(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence one plain sentence that says what is wrong and, where that helps, what to do
     * @param cause what was caught, for the log only
     */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
