package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** What the database of a house of several nodes says of one product: sales, moves, lots, and the money for it. */
record ProductBooks(Nodes nodes, UUID product) {

    private static final int DRAWER = 1100;
    private static final int INVENTORY = 1400;
    private static final int COST_OF_GOODS = 5100;

    /** Every piece has gone over the counter, one with each sale: none is left by product, lots or moves. */
    void mustBeSoldOut(long pieces) {
        assertThat(number("select count(*) from sale_line where quantity = 1 and product_id = ?"))
                .isEqualTo(pieces);
        assertThat(number("select count(*) from stock_move where kind = 'SALE' and quantity = -1 and product_id = ?"))
                .isEqualTo(pieces);
        assertThat(number("select on_hand from product where id = ?")).isZero();
        assertThat(number("select sum(remaining) from lot where product_id = ?"))
                .isZero();
        assertThat(number("select sum(quantity) from stock_move where product_id = ?"))
                .isZero();
    }

    private long number(String sql) {
        return nodes.number(sql, product);
    }

    long costOfSales() {
        return ofSales(COST_OF_GOODS);
    }

    long paidInCash() {
        return ofSales(DRAWER);
    }

    /** Debit minus credit of an account of the chart over the sales of this product. */
    private long ofSales(int chart) {
        return nodes.number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p join journal_entry e on e.id = p.entry_id
                join ledger_account a on a.id = p.account_id
                where a.chart = ? and e.source in (select sale_id from sale_line where product_id = ?)""", chart, product);
    }

    /** Of its whole venue: what the books say lies on the shelves is what the lots had cost. */
    void lotsMustBeWorthWhatTheBooksSay() {
        assertThat(nodes.number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p
                join ledger_account a on a.id = p.account_id
                where a.chart = ? and a.venue_id = (select venue_id from product where id = ?)""", INVENTORY, product)).isEqualTo(number("""
                        select sum(remaining * unit_cost) from lot
                        where venue_id = (select venue_id from product where id = ?)"""));
    }

    void receiptsMustHaveNoGap() {
        assertThat(nodes.number("""
                select count(*) from till t
                where t.last_receipt <> (select count(*) from receipt r where r.till_id = t.id)
                    or t.last_receipt <> (select coalesce(max(r.running), 0) from receipt r where r.till_id = t.id)"""))
                .as("tills with a gap in their receipt numbers")
                .isZero();
    }
}
