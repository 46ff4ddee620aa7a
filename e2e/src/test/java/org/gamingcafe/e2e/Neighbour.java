package org.gamingcafe.e2e;

import java.util.Locale;
import java.util.UUID;

/** Another venue of the same house, and somebody who administers it and nothing else. */
final class Neighbour {

    private Neighbour() {}

    /** In the currency of the demo, and with nothing in it. */
    static UUID venue(String name) {
        var venue = UUID.randomUUID();
        Books.change("""
                insert into venue (id, code, name, zone, currency, cut_over, language)
                select ?, ?, ?, 'Europe/Berlin', 'EUR', cut_over, 'en' from venue where id = ?""", venue, code(), name, TheCafe.demo().venue());
        return venue;
    }

    static Demo.Person administratorOf(UUID venue) {
        var person = Newcomer.verified();
        Books.change("delete from account_role where account_id = ?", person.id());
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", person.id(), venue);
        Books.change("update account set kind = 'STAFF', home_venue = ? where id = ?", venue, person.id());
        return person;
    }

    static String code() {
        return "Y" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
    }
}
