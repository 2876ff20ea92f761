package org.tandemportal.engagements.usecases;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.tandemportal.kernel.api.InputCheck;

/** The filter {@code state} of lists. */
final class States {

    private States() {}

    /**
     * The wanted states.
     *
     * @param names constants' names, separated by commas; {@code OPEN} stands for all that are open where no constant is
     *     called so; null or blank for all
     * @return empty for all
     */
    static <E extends Enum<E>> List<E> checked(InputCheck check, String names, Class<E> type, Predicate<E> open) {
        if (names == null || names.isBlank()) {
            return List.of();
        }
        if (names.equals("OPEN")) {
            return Arrays.stream(type.getEnumConstants()).filter(open).toList();
        }
        return Arrays.stream(names.split(",", 20))
                .map(name -> check.constant("state", name.strip(), type))
                .filter(Objects::nonNull)
                .toList();
    }
}
