package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Funding;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The bills of sessions, as they were charged and paid. They are written once. */
@ApplicationScoped
class PlayBills {

    /** The usage and the derivations of a bill, as {@code cafe.tariff} writes them. */
    record Kept(UUID tariff, String usage, List<String> derivations) {}

    @PersistenceContext
    EntityManager em;

    /** Keeps what a bill was asked for, and who paid it. */
    void add(UUID session, UUID tariff, String usage, Funding funding, @Nullable UUID entry) {
        em.createNativeQuery("""
                        insert into play_bill (session_id, tariff_id, usage, bonus, cash, credit, entry_id)
                        values (:session, :tariff, :usage, :bonus, :cash, :credit, cast(:entry as uuid))""")
                .setParameter("entry", entry == null ? null : entry.toString())
                .setParameter("session", session)
                .setParameter("tariff", tariff)
                .setParameter("usage", usage)
                .setParameter("bonus", funding.bonus().minor())
                .setParameter("cash", funding.cash().minor())
                .setParameter("credit", funding.credit().minor())
                .executeUpdate();
    }

    /** Keeps a line of a bill, in words and so that it can be worked out again, and who paid it. */
    void charge(UUID session, int line, Bill.Line charge, Funding.Part paid, String text, String derivation) {
        em.createNativeQuery("""
                        insert into play_charge (session_id, line, text, seconds, minor_per_hour, amount, from_at, until_at,
                            derivation, bonus, cash, credit)
                        values (:session, :line, :text, :seconds, :rate, :amount, :from, :until, :derivation, :bonus, :cash,
                            :credit)""")
                .setParameter("session", session)
                .setParameter("line", line)
                .setParameter("text", text)
                .setParameter("seconds", charge.seconds())
                .setParameter("rate", charge.minorPerHour())
                .setParameter("amount", charge.amount().minor())
                .setParameter("from", charge.from())
                .setParameter("until", charge.until())
                .setParameter("derivation", derivation)
                .setParameter("bonus", paid.bonus().minor())
                .setParameter("cash", paid.cash().minor())
                .setParameter("credit", paid.credit().minor())
                .executeUpdate();
    }

    /** What was kept of the bill of a session; nothing of one that was settled before bills were kept. */
    Optional<Kept> find(UUID session) {
        List<?> rows = em.createNativeQuery("select tariff_id, usage from play_bill where session_id = :session")
                .setParameter("session", session)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Kept((UUID) row[0], (String) row[1], derivations(session)))
                .findFirst();
    }

    private List<String> derivations(UUID session) {
        List<?> lines =
                em.createNativeQuery("""
                        select coalesce(derivation, '') from play_charge where session_id = :session
                        order by line""").setParameter("session", session).getResultList();
        return lines.stream().map(String.class::cast).toList();
    }

    /**
     * How a bill was paid.
     *
     * @param adjusted the total of the bill that took its place, if one did
     * @param creditNotes the papers of its corrections
     */
    record Paid(PlayView.PaidBy by, @Nullable Money adjusted, List<String> creditNotes) {}

    /** Who paid the bills of these sessions; those are left out of which it was not kept. */
    Map<UUID, Paid> paid(Collection<UUID> sessions) {
        var paid = new HashMap<UUID, Paid>();
        if (sessions.isEmpty()) {
            return paid;
        }
        for (Object row :
                em.createNativeQuery("""
                        select b.session_id, b.bonus, b.cash, b.credit, p.currency, (
                            select a.total from play_adjustment a where a.session_id = b.session_id
                            order by a.number desc limit 1), (
                            select string_agg(a.receipt_number, ',' order by a.number) from play_adjustment a
                            where a.session_id = b.session_id)
                        from play_bill b join play_session p on p.id = b.session_id
                        where b.session_id in (:sessions) and b.cash is not null""").setParameter("sessions", sessions).getResultList()) {
            var column = (Object[]) row;
            var currency = (String) column[4];
            paid.put(
                    (UUID) column[0],
                    new Paid(
                            by(column, currency),
                            column[5] == null ? null : money(column[5], currency),
                            column[6] == null ? List.of() : List.of(((String) column[6]).split(","))));
        }
        return paid;
    }

    private static PlayView.PaidBy by(Object[] column, String currency) {
        return new PlayView.PaidBy(money(column[1], currency), money(column[2], currency), money(column[3], currency));
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
