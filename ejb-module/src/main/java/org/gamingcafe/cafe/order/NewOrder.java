package org.gamingcafe.cafe.order;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered, by whom, and where it is brought; nobody and nowhere: it is called out.
 *
 * @param lines 1–20, each product in one of them
 * @param note for the kitchen, at most 200 characters on one line
 */
public record NewOrder(
        VenueId venue,
        @Nullable AccountId account,
        @Nullable StationId station,
        List<Line> lines,
        @Nullable String note) {

    public static final int MOST_LINES = 20;
    public static final int MOST_PIECES = 99;
    public static final int LONGEST_NOTE = 200;

    /** @param quantity 1–99 pieces */
    public record Line(UUID product, int quantity) {}

    public NewOrder {
        lines = List.copyOf(lines);
        note = note == null || note.isBlank() ? null : note.strip();
        checkLines(lines);
        if (note != null && (note.length() > LONGEST_NOTE || note.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidInput("note", "order.note", LONGEST_NOTE);
        }
    }

    private static void checkLines(List<Line> lines) {
        if (lines.isEmpty()
                || lines.size() > MOST_LINES
                || lines.stream().map(Line::product).distinct().count() < lines.size()) {
            throw new InvalidInput("lines", "order.lines", MOST_LINES);
        }
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity() < 1 || lines.get(i).quantity() > MOST_PIECES) {
                throw new InvalidInput("lines[" + i + "].quantity", "order.quantity", MOST_PIECES);
            }
        }
    }
}
