package org.gamingcafe.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
        throw new InvalidInput("after", "page.cursor");
    }
}
