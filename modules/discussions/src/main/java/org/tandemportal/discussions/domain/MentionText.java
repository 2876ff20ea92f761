package org.tandemportal.discussions.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemportal.kernel.api.PersonName;

/**
 * How people are named in a text: {@code @[Full Name](id)} as it is kept, so that a name that changes is shown as it is now, and
 * {@code @[Full Name]} as people write and edit it.
 */
public final class MentionText {

    /** Code stays as it is; what is named already is passed over as a whole. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<code>```[\\s\\S]*?(?:```|\\z)|`[^`\\n]+`)|@\\[(?<name>[^\\[\\]\\n]{1,120})](?<id>\\([0-9a-fA-F-]{36}\\))?");

    /** Stands for two people of one name: neither is taken for the other. */
    private static final UUID NOBODY = new UUID(0, 0);

    private MentionText() {}

    /**
     * Gives each name its person's id where exactly one of the people is called so.
     *
     * @param people who can be named
     */
    public static String withIds(String text, Collection<PersonName> people) {
        Map<String, UUID> ids = new HashMap<>();
        for (PersonName person : people) {
            ids.merge(key(person.name()), person.id(), (one, other) -> one.equals(other) ? one : NOBODY);
        }
        return replaced(text, (name, id) -> {
            UUID known = id == null ? ids.get(key(name)) : null;
            return known == null || known.equals(NOBODY) ? null : "@[" + name + "](" + known + ")";
        });
    }

    /**
     * As it is edited: without the ids of those whose name is unlike the others' in the text, so that they are found again.
     */
    public static String withoutIds(String text) {
        Map<String, String> ids = idsIn(text);
        return replaced(text, (name, id) -> id == null || ids.get(key(name)).isEmpty() ? null : "@[" + name + "]");
    }

    /**
     * Puts back the ids that an edited text was shown without.
     *
     * @param before the text as it was kept
     */
    public static String withIdsOf(String text, String before) {
        Map<String, String> ids = idsIn(before);
        return replaced(text, (name, id) -> {
            String known = id == null ? ids.get(key(name)) : null;
            return known == null || known.isEmpty() ? null : "@[" + name + "]" + known;
        });
    }

    /** The ids by name, in round brackets; an empty one for a name that several people have. */
    private static Map<String, String> idsIn(String text) {
        Map<String, String> ids = new HashMap<>();
        replaced(text, (name, id) -> {
            if (id != null) {
                ids.merge(key(name), id, (one, other) -> one.equals(other) ? one : "");
            }
            return null;
        });
        return ids;
    }

    /** As it reads without marks: {@code @Full Name}. */
    public static String plain(String text) {
        return replaced(text, (name, id) -> id == null ? null : "@" + name);
    }

    /** The names that a text gives with these ids. */
    public static List<String> namesOf(String text, Collection<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        replaced(text, (name, id) -> {
            if (id != null) {
                names.putIfAbsent(id.toLowerCase(Locale.ROOT), name);
            }
            return null;
        });
        return ids.stream()
                .map(id -> names.get("(" + id + ")"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The names that a text marks without a known person's id. */
    public static Set<String> unknownIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        replaced(text, (name, id) -> {
            if (id == null) {
                names.add(name);
            }
            return null;
        });
        return names;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private interface Replacement {
        /** What to write instead; null to leave it. The id is in round brackets; null where there is none. */
        String of(String name, String id);
    }

    private static String replaced(String text, Replacement replacement) {
        Matcher matcher = WRITTEN.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String instead =
                    matcher.group("code") == null ? replacement.of(matcher.group("name"), matcher.group("id")) : null;
            matcher.appendReplacement(result, Matcher.quoteReplacement(instead == null ? matcher.group() : instead));
        }
        return matcher.appendTail(result).toString();
    }
}
