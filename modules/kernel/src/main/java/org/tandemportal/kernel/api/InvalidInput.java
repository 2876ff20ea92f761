package org.tandemportal.kernel.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Input that breaks rules, each with its field: shown beside the fields, 400 with {@code violations} in the API. */
public class InvalidInput extends Refused {

    private final transient List<Violation> violations;

    /** @param violations at least one */
    public InvalidInput(List<Violation> violations) {
        super("org.tandemportal.kernel.messages", "invalidInput", violations.size());
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String getMessage() {
        return violations.stream()
                .map(violation -> violation.field() + ": " + violation.message(Locale.ENGLISH))
                .collect(Collectors.joining("; "));
    }
}
