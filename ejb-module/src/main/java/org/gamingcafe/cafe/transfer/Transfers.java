package org.gamingcafe.cafe.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All transfers between members. */
@ApplicationScoped
class Transfers {

    private static final int MOST_NOTES = 1_000;
    private static final String SELECT = """
            select moved.id, moved.venue_id, moved.from_account, sender.number as sender_number, moved.to_account,
                receiver.number as receiver_number, moved.amount, moved.currency, moved.note, moved.hold_id, moved.state,
                moved.offered_at, moved.expires_at, moved.ended_at, moved.entry_id
            from wallet_transfer moved
            join member sender on sender.account_id = moved.from_account
            join member receiver on receiver.account_id = moved.to_account
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(UUID id, VenueId venue, AccountId to, NewTransfer offer, UUID hold, Duration open) {
        var now = clock.instant();
        var note = offer.note();
        em.createNativeQuery("""
                        insert into wallet_transfer (id, venue_id, from_account, to_account, amount, currency, note, hold_id, state,
                            offered_at, expires_at)
                        values (:id, :venue, :from, :to, :amount, :currency, :note, :hold, 'OFFERED', :now, :until)""")
                .setParameter("id", id)
                .setParameter("venue", venue.value())
                .setParameter("from", offer.from().value())
                .setParameter("to", to.value())
                .setParameter("amount", offer.amount().minor())
                .setParameter("currency", offer.amount().currency())
                .setParameter("note", note == null || note.isBlank() ? null : note.strip())
                .setParameter("hold", hold)
                .setParameter("now", now)
                .setParameter("until", now.plus(open))
                .executeUpdate();
    }

    /** What a member has offered in the last 24 hours and has not got back. */
    Money offeredToday(AccountId from, String currency) {
        var sum = (Number) em.createNativeQuery("""
                        select coalesce(sum(amount), 0) from wallet_transfer
                        where from_account = :from and currency = :currency and state in ('OFFERED', 'ACCEPTED')
                            and offered_at > :since""")
                .setParameter("from", from.value())
                .setParameter("currency", currency)
                .setParameter("since", clock.instant().minus(Duration.ofDays(1)))
                .getSingleResult();
        return new Money(sum.longValue(), currency);
    }

    /** Of those who end the same offer one is here at a time, until its commit. */
    Optional<TransferView> alone(UUID id) {
        return views(em.createNativeQuery(SELECT + "where moved.id = :id for update of moved")
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    Optional<TransferView> find(UUID id) {
        return views(em.createNativeQuery(SELECT + "where moved.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Offers whose time is over; those that another node works on are left to it. */
    List<TransferView> due(int most) {
        return views(em.createNativeQuery(SELECT + """
                        where moved.state = 'OFFERED' and moved.expires_at <= :now
                        order by moved.expires_at, moved.id for update of moved skip locked""")
                .setParameter("now", clock.instant())
                .setMaxResults(most));
    }

    void end(UUID id, TransferView.State state, @Nullable UUID entry) {
        em.createNativeQuery("""
                        update wallet_transfer set state = :state, ended_at = :now, entry_id = cast(:entry as uuid)
                        where id = :id""")
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .setParameter("entry", entry == null ? null : entry.toString())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Of and to a member, the last offered first; one more than the page holds, if there are more. */
    List<TransferView> of(AccountId account, PageRequest page) {
        var after = Cursor.afterId(page);
        return views(em.createNativeQuery(SELECT + """
                        where (moved.from_account = :account or moved.to_account = :account)
                            and (:first or moved.id < cast(:after as uuid))
                        order by moved.id desc""")
                .setParameter("account", account.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
    }

    /** Offers of and to these people that nobody has answered, locked until commit. */
    List<TransferView> open(Set<AccountId> accounts) {
        return views(em.createNativeQuery(SELECT + """
                        where moved.state = 'OFFERED' and (moved.from_account = any (cast(:accounts as uuid[]))
                            or moved.to_account = any (cast(:accounts as uuid[])))
                        order by moved.id for update of moved""").setParameter("accounts", Sql.array(accounts)));
    }

    List<?> notes(AccountId account) {
        return em.createNativeQuery(
                        "select note from wallet_transfer where from_account = :account and note is not null order by id")
                .setParameter("account", account.value())
                .setMaxResults(MOST_NOTES)
                .getResultList();
    }

    void forgetNotes(Set<AccountId> accounts) {
        Sql.change(
                em,
                "update wallet_transfer set note = null where from_account = any (cast(? as uuid[])) and note is not null",
                Sql.array(accounts));
    }

    private static List<TransferView> views(Query query) {
        var views = new ArrayList<TransferView>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            views.add(new TransferView(
                    (UUID) column[0],
                    new VenueId((UUID) column[1]),
                    new AccountId((UUID) column[2]),
                    (String) column[3],
                    new AccountId((UUID) column[4]),
                    (String) column[5],
                    new Money(((Number) column[6]).longValue(), (String) column[7]),
                    (String) column[8],
                    (UUID) column[9],
                    TransferView.State.valueOf((String) column[10]),
                    (Instant) column[11],
                    (Instant) column[12],
                    (Instant) column[13],
                    (UUID) column[14]));
        }
        return views;
    }
}
