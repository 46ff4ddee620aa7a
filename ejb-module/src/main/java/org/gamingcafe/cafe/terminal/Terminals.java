package org.gamingcafe.cafe.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Which till reaches which terminal. Passwords are sealed. */
@ApplicationScoped
class Terminals {

    private static final String PURPOSE = "card-terminal/";
    private static final Secret USUAL = new Secret("000000");

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** With what the house needs in order to talk to it. */
    record Known(TerminalView view, int password) {}

    Optional<VenueId> venueOf(TillId till) {
        return Sql.first(
                em,
                "select venue_id from till where id = ? and not automatic",
                row -> new VenueId(row.id(1)),
                till.value());
    }

    Optional<Known> of(TillId till) {
        return Sql.first(
                em,
                "select till_id, address, version, password from card_terminal where till_id = ?",
                this::known,
                till.value());
    }

    private Known known(Row row) {
        var till = new TillId(row.id(1));
        var password = new String(sealer.open(row.bytes(4), PURPOSE + till), StandardCharsets.US_ASCII);
        return new Known(new TerminalView(till, row.text(2), row.number(3)), Integer.parseInt(password));
    }

    /** @return whether the version that was seen was still the current one; 0: there was none */
    boolean set(TillId till, TerminalEdit edit, long seen) {
        var before = of(till);
        var said = edit.password();
        var password = said != null
                ? said
                : before.map(known -> new Secret("%06d".formatted(known.password())))
                        .orElse(USUAL);
        var sealed = sealer.seal(password.reveal().getBytes(StandardCharsets.US_ASCII), PURPOSE + till);
        return Sql.change(em, """
                        insert into card_terminal as known (till_id, address, password, version)
                        select ?, ?, ?, 1 where ? = 0 or exists (select from card_terminal t where t.till_id = ?)
                        on conflict (till_id) do update set address = excluded.address, password = excluded.password,
                            version = known.version + 1
                        where known.version = ?""", till.value(), edit.address(), sealed, seen, till.value(), seen) == 1;
    }

    boolean remove(TillId till, long seen) {
        return Sql.change(em, "delete from card_terminal where till_id = ? and version = ?", till.value(), seen) == 1;
    }
}
