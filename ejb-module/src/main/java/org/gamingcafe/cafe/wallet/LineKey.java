package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;

/** What the cursors of this room's lists are made of. */
final class LineKey {

    private LineKey() {}

    static String entry(String key) {
        return Cursor.id(key).toString();
    }

    static String leg(String key) {
        if (key.matches("\\d{1,4}")) {
            return key;
        }
        throw new InvalidInput("after", "page.cursor");
    }
}
