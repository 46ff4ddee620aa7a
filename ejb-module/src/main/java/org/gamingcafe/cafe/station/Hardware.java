package org.gamingcafe.cafe.station;

import java.time.LocalDate;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What was bought (R05). @param notes what is in it */
public record Hardware(
        @Nullable String notes,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate warrantyUntil) {

    public static final int LONGEST_NOTES = 500;
    public static final int LONGEST_SERIAL = 60;

    static final Hardware UNKNOWN = new Hardware(null, null, null, null);

    public Hardware {
        notes = plain("hardware", notes, LONGEST_NOTES);
        serial = plain("serial", serial, LONGEST_SERIAL);
        if (purchasedOn != null && warrantyUntil != null && warrantyUntil.isBefore(purchasedOn)) {
            throw new InvalidInput("warrantyUntil", "station.warranty");
        }
    }

    private static @Nullable String plain(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new InvalidInput(field, "station.text", longest);
        }
        return text.strip();
    }
}
