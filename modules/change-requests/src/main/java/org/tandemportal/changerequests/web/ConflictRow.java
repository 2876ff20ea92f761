package org.tandemportal.changerequests.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.PersonName;

/** Something that stands beside a change, as pages list it. */
public final class ConflictRow {

    private final Conflict conflict;
    private final List<String> because;

    private ConflictRow(Conflict conflict, List<String> because) {
        this.conflict = conflict;
        this.because = because;
    }

    static ConflictRow of(Conflict conflict, ChangeWords words, Function<UUID, PersonName> people) {
        return new ConflictRow(
                conflict,
                conflict.because().stream()
                        .map(reason -> words.text(
                                "conflict." + reason.reason(),
                                reason.people().isEmpty()
                                        ? String.join(", ", reason.shared())
                                        : String.join(
                                                ", ",
                                                reason.people().stream()
                                                        .map(people)
                                                        .filter(Objects::nonNull)
                                                        .map(PersonName::name)
                                                        .toList())))
                        .toList());
    }

    /** {@code CHANGE}, {@code FREEZE} or {@code LAUNCH}. */
    public String getKind() {
        return conflict.kind().name();
    }

    /** The address of its page. */
    public String getAddress() {
        return switch (conflict.kind()) {
            case CHANGE -> "/change-requests/" + conflict.key();
            case FREEZE -> "/freezes/" + conflict.key();
            case LAUNCH -> "/features/" + conflict.key();
        };
    }

    /** Its key; empty for a freeze window, which has none that people use. */
    public String getKey() {
        return conflict.kind() == Conflict.Kind.FREEZE ? "" : conflict.key();
    }

    /** Its title. */
    public String getTitle() {
        return conflict.title();
    }

    /** When it stands there. */
    public Window getWindow() {
        return conflict.window();
    }

    /** Why it may get in the way, in words. */
    public List<String> getBecause() {
        return because;
    }
}
