package dev.viva.platform.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a caller asked for: how many items, and behind which one.
 *
 * @param size items a page, 1 to 200
 * @param after the keyset position behind which the page begins; nothing for the first page
 */
public record PageRequest(int size, Optional<String> after, String filters, PageTokens tokens) {
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    /** How many rows to read: one more than the page, which tells whether there is a next page. */
    public int limit() {
        return size + 1;
    }

    /**
     * The page from rows that were read with {@link #limit()}.
     *
     * @param position the keyset position of a row
     */
    public <T> Page<T> page(List<T> rows, Function<T, String> position) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, size);
        return new Page<>(items, tokens.sign(position.apply(items.getLast()), filters));
    }
}
