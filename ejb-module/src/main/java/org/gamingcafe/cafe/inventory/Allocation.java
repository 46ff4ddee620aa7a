package org.gamingcafe.cafe.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Pieces taken out of lots, in the order in which the lots stand. Pure. @param left how many are left in these lots */
record Allocation(List<Part> parts, long cost, int left) {

    /** A lot with something in it. @param pieces how many are left, or of a part how many are taken */
    record Part(UUID lot, long unitCost, int pieces) {

        long cost() {
            return Math.multiplyExact(unitCost, pieces);
        }
    }

    static int pieces(List<Part> lots) {
        return lots.stream().mapToInt(Part::pieces).sum();
    }

    /** @param open the lots, the one that expires first before the others */
    static Allocation of(List<Part> open, int wanted) {
        var parts = new ArrayList<Part>();
        var missing = wanted;
        var cost = 0L;
        for (var lot : open) {
            var taken = Math.min(missing, lot.pieces());
            if (taken > 0) {
                var part = new Part(lot.lot(), lot.unitCost(), taken);
                parts.add(part);
                cost = Math.addExact(cost, part.cost());
                missing -= taken;
            }
        }
        if (missing > 0) {
            throw new IllegalStateException("lots hold " + missing + " pieces less than there are in stock");
        }
        return new Allocation(List.copyOf(parts), cost, pieces(open) - wanted);
    }
}
