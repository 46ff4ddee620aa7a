package org.gamingcafe.e2e;

import java.util.List;

/**
 * The wrong implementation: two tills over the same PostgreSQL, each of which looks whether the piece is there, takes the
 * money, and then writes what it has worked out. They are right as long as one comes after the other.
 */
final class CarelessTills implements AutoCloseable {

    private final Nodes nodes;

    private CarelessTills(Nodes nodes) {
        this.nodes = nodes;
    }

    static CarelessTills open(Nodes nodes) {
        nodes.change("create schema careless_tills");
        nodes.change("create table careless_tills.shelf (pieces bigint not null)");
        nodes.change("create table careless_tills.money (cents bigint not null)");
        nodes.change("insert into careless_tills.shelf values (0)");
        return new CarelessTills(nodes);
    }

    /** @return how often the last piece was sold */
    long oneAfterTheOther() {
        arrive();
        return sold(List.of(sell(), sell()));
    }

    /** The same race as that of the true tills. @return how often the last piece was sold */
    long atOnce(int round) {
        arrive();
        return sold(TwoTills.atOnce(round, this::sell, this::sell));
    }

    private void arrive() {
        nodes.change("update careless_tills.shelf set pieces = 1");
    }

    private static long sold(List<Boolean> told) {
        return told.stream().filter(isSold -> isSold).count();
    }

    private boolean sell() {
        var pieces = nodes.number("select pieces from careless_tills.shelf");
        if (pieces < 1) {
            return false;
        }
        nodes.change("insert into careless_tills.money values (?)", TwoTills.PRICE);
        nodes.change("update careless_tills.shelf set pieces = ?", pieces - 1);
        return true;
    }

    @Override
    public void close() {
        nodes.change("drop schema careless_tills cascade");
    }
}
