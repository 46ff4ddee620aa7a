package org.gamingcafe.cafe.inventory;

import java.util.List;
import org.gamingcafe.platform.kernel.Csv;

/** Moves of stock as a table for a spreadsheet. */
final class MoveTable {

    private MoveTable() {}

    static String csv(List<MoveView> moves) {
        var table = new StringBuilder(Csv.line(
                "at",
                "product",
                "kind",
                "quantity",
                "value",
                "currency",
                "reason",
                "reference",
                "lotId",
                "productId",
                "actorId",
                "id"));
        moves.forEach(move -> table.append(line(move)));
        return table.toString();
    }

    private static String line(MoveView move) {
        var value = move.value();
        return Csv.line(
                move.at(),
                move.productName(),
                move.kind(),
                move.quantity(),
                value == null ? null : value.amount().toPlainString(),
                value == null ? null : value.currency(),
                move.reason(),
                move.reference(),
                move.lot(),
                move.product(),
                move.actor(),
                move.id());
    }
}
