package org.gamingcafe.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place in a list after which the next page begins: the sort keys of the last row, opaque to the client. */
public final class Cursor {

    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    public static String of(Object... keys) {
        var text =
                String.join(BETWEEN, List.of(keys).stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param expected how many keys the list sorts by
     * @return the keys, or an empty list for the first page
     */
    public static List<String> keys(@Nullable String cursor, int expected) {
        if (cursor == null) {
            return List.of();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(text.split(BETWEEN, -1));
            if (keys.size() == expected) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal: what is no base64 is no cursor
        }
        throw refused();
    }

    /** Where a page of a list begins that is sorted by id alone; empty for the first page. */
    public static Optional<UUID> afterId(PageRequest page) {
        return keys(page.after(), 1).stream().findFirst().map(Cursor::id);
    }

    /** A key that is an id; anything else is no cursor of ours. */
    public static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /** A key that is an instant. */
    public static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException e) {
            throw refused();
        }
    }

    private static InvalidInput refused() {
        return new InvalidInput("after", "page.cursor");
    }
}
