package org.gamingcafe.cafe.inventory;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is to be ordered. */
public record PurchaseOrderDraft(UUID supplier, @Nullable String note, List<Line> lines) {

    public static final int LONGEST_NOTE = 200;

    /** @param unitCost what a piece should cost, without tax */
    public record Line(UUID product, int quantity, Money unitCost) {

        public Line {
            if (quantity < 1 || quantity > ProductEdit.MOST_PIECES) {
                throw new InvalidInput("quantity", "inventory.quantity", ProductEdit.MOST_PIECES);
            }
            if (unitCost.isNegative()) {
                throw new InvalidInput("unitCost", "product.price");
            }
            Largest.price("unitCost", unitCost);
        }
    }

    /** @throws InvalidInput that names the field; a product stands in one line */
    public PurchaseOrderDraft {
        note = Words.checkedOrNull("note", "purchase-order.note", note, LONGEST_NOTE);
        lines = List.copyOf(lines);
        var products = lines.stream().map(Line::product).distinct().count();
        if (lines.isEmpty() || lines.size() > StockService.MOST_LINES || products < lines.size()) {
            throw new InvalidInput("lines", "purchase-order.lines", StockService.MOST_LINES);
        }
        var worth = lines.stream()
                .mapToLong(line -> line.unitCost().times(line.quantity()).minor())
                .reduce(0, Math::addExact);
        Largest.sum("lines", new Money(worth, lines.getFirst().unitCost().currency()));
    }
}
