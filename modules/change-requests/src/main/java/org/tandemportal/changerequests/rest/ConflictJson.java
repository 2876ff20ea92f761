package org.tandemportal.changerequests.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.kernel.api.PersonName;

/**
 * Something that stands beside a change, as the API gives it.
 *
 * @param kind {@code CHANGE}, {@code FREEZE} or {@code LAUNCH}
 * @param key of the change or feature; the id of the freeze window
 * @param engagement its code; null for a freeze window of the provider as a whole
 */
public record ConflictJson(
        String kind,
        String key,
        String title,
        String engagement,
        ChangeRequestJson.WindowJson window,
        List<BecauseJson> because) {

    /** Why it may get in the way: what both share. */
    public record BecauseJson(String reason, List<String> shared, List<PersonName> people) {}

    /** A list of them. */
    public record ListJson(List<ConflictJson> items) {}

    static ConflictJson of(Conflict conflict, Map<UUID, PersonName> names) {
        return new ConflictJson(
                conflict.kind().name(),
                conflict.key(),
                conflict.title(),
                conflict.engagement(),
                new ChangeRequestJson.WindowJson(
                        conflict.window().start(), conflict.window().end()),
                conflict.because().stream()
                        .map(because -> new BecauseJson(
                                because.reason().name(),
                                because.shared(),
                                because.people().stream()
                                        .map(names::get)
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList());
    }
}
