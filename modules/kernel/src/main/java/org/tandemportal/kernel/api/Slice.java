package org.tandemportal.kernel.api;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list and where the next ones begin (keyset paging).
 *
 * @param items at most as many as were asked for
 * @param next an opaque cursor for the following slice; null at the end
 * @param total how many there are in all as far as counted, see {@link #COUNTED}; -1 if nobody counted
 */
public record Slice<T>(List<T> items, String next, int total) {

    /** Counting stops here, so that a list's page does not grow with the table: shown as "1,000+". */
    public static final int COUNTED = 1000;

    /**
     * Cuts the slice out of {@code limit + 1} fetched rows.
     *
     * @param fetched up to one more row than asked for; its presence tells that there is a next slice
     * @param cursorOf the cursor that stands for "after this row"
     */
    public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, Cursor> cursorOf, int total) {
        if (fetched.size() <= limit) {
            return new Slice<>(List.copyOf(fetched), null, total);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Slice<>(items, cursorOf.apply(items.get(limit - 1)).encoded(), total);
    }

    /** The same slice with other items in it. */
    public <R> Slice<R> map(Function<T, R> mapper) {
        return new Slice<>(items.stream().map(mapper).toList(), next, total);
    }

    /** The rows, for pages. */
    public List<T> getItems() {
        return items;
    }

    /** The next cursor, for pages. */
    public String getNext() {
        return next;
    }

    /** The count, for pages. */
    public int getTotal() {
        return total;
    }
}
