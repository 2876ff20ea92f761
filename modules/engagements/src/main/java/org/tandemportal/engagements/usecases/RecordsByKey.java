package org.tandemportal.engagements.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemportal.engagements.api.FlagSubjects;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Finds records of all modules by kind and key, as far as the viewer may see them and they can be flagged. */
@ApplicationScoped
public class RecordsByKey {

    @Inject
    @Any
    private Instance<FlagSubjects> kinds;

    /**
     * The record.
     *
     * @param type a constant's name of {@link SubjectType}
     * @return null, and told to {@code check}, if there is none
     */
    public SubjectRef find(InputCheck check, String type, String key) {
        if (type == null || type.isBlank() || key == null || key.isBlank()) {
            check.violated("subject", "required");
            return null;
        }
        Optional<FlagSubjects> kind =
                kinds.stream().filter(of -> of.type().name().equals(type)).findFirst();
        if (kind.isEmpty()) {
            check.violated(
                    "subject.type",
                    "notOneOf",
                    String.join(
                            ", ",
                            kinds.stream().map(of -> of.type().name()).sorted().toList()));
            return null;
        }
        try {
            return kind.get().require(key);
        } catch (NotFound e) {
            check.violated("subject.key", "unknown", key);
            return null;
        }
    }
}
