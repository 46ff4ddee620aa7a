package org.gamingcafe.admin.till;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.shift.Pile;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One coin or note of a count, and how many of it are typed. */
public final class PileRow implements Serializable {

    private final long minor;
    private final String currency;
    private @Nullable Integer pieces;

    private PileRow(Money of) {
        this.minor = of.minor();
        this.currency = of.currency();
    }

    static ArrayList<PileRow> of(List<Money> denominations) {
        var rows = new ArrayList<PileRow>();
        denominations.forEach(one -> rows.add(new PileRow(one)));
        return rows;
    }

    /** What is left empty is not there. */
    static List<Pile> piles(List<PileRow> rows) {
        return rows.stream()
                .filter(row -> row.typed() > 0)
                .map(row -> new Pile(row.getOf(), row.typed()))
                .toList();
    }

    static Money total(List<PileRow> rows, String currency) {
        return rows.stream().map(PileRow::getWorth).reduce(Money.zero(currency), Money::plus);
    }

    private int typed() {
        return pieces == null ? 0 : pieces;
    }

    public Money getOf() {
        return new Money(minor, currency);
    }

    public Money getWorth() {
        return getOf().times(typed());
    }

    public @Nullable @Min(0) @Max(100_000) Integer getPieces() {
        return pieces;
    }

    public void setPieces(@Nullable Integer pieces) {
        this.pieces = pieces;
    }
}
