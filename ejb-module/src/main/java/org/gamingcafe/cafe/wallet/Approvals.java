package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/** What was asked of a second person. Each is decided once and used once, whoever races. */
@ApplicationScoped
class Approvals {

    /** Stands where a reason was that had to be forgotten. */
    private static final String FORGOTTEN = "–";

    private static final int MOST = 1_000;
    private static final String SELECT = """
            select id, venue_id, account_id, kind, top_up_id, amount, currency, reason, state, asked_by, asked_at, decided_by
            from wallet_approval\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(ApprovalView asked) {
        var topUp = asked.topUp();
        em.createNativeQuery("""
                        insert into wallet_approval (id, venue_id, account_id, kind, top_up_id, amount, currency, reason, state,
                            asked_by, asked_at)
                        values (:id, :venue, :account, :kind, cast(:topUp as uuid), :amount, :currency, :reason, 'ASKED', :by,
                            :now)""")
                .setParameter("id", asked.id())
                .setParameter("venue", asked.venue().value())
                .setParameter("account", asked.account().value())
                .setParameter("kind", asked.kind().name())
                .setParameter("topUp", topUp == null ? null : topUp.toString())
                .setParameter("amount", asked.amount().minor())
                .setParameter("currency", asked.amount().currency())
                .setParameter("reason", asked.reason())
                .setParameter("by", asked.askedBy().value())
                .setParameter("now", asked.askedAt())
                .executeUpdate();
    }

    ApprovalView get(UUID id) {
        return views(em.createNativeQuery(SELECT + "where id = :id").setParameter("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("approval"));
    }

    void decide(UUID id, ApprovalView.State state, AccountId by) {
        var changed = em.createNativeQuery("""
                        update wallet_approval set state = :state, decided_by = :by, decided_at = :now
                        where id = :id and state = 'ASKED'""")
                .setParameter("state", state.name())
                .setParameter("by", by.value())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        if (changed == 0) {
            throw new ApprovalClosed();
        }
    }

    /** A consent to pay back at least so much of this top-up; it is used up by this. */
    Optional<UUID> use(UUID id, UUID topUp, AccountId askedBy, Money amount) {
        var used = em.createNativeQuery("""
                        update wallet_approval set state = 'USED'
                        where id = :id and top_up_id = :topUp and asked_by = :by and state = 'GRANTED' and amount >= :amount""")
                .setParameter("id", id)
                .setParameter("topUp", topUp)
                .setParameter("by", askedBy.value())
                .setParameter("amount", amount.minor())
                .executeUpdate();
        return used == 1 ? Optional.of(id) : Optional.empty();
    }

    /** The last asked first; one more than the page holds, if there are more. */
    List<ApprovalView> of(VenueId venue, PageRequest page) {
        var after = Cursor.afterId(page);
        return views(em.createNativeQuery(
                        SELECT + "where venue_id = :venue and (:first or id < cast(:after as uuid)) order by id desc")
                .setParameter("venue", venue.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
    }

    List<?> reasons(AccountId account) {
        return em.createNativeQuery("""
                        select reason from wallet_approval where account_id = :account and reason <> :forgotten order by id""")
                .setParameter("account", account.value())
                .setParameter("forgotten", FORGOTTEN)
                .setMaxResults(MOST)
                .getResultList();
    }

    void forget(Set<AccountId> accounts) {
        Sql.change(
                em,
                "update wallet_approval set reason = ? where account_id = any (cast(? as uuid[]))",
                FORGOTTEN,
                Sql.array(accounts));
    }

    private static List<ApprovalView> views(Query query) {
        var views = new ArrayList<ApprovalView>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            views.add(new ApprovalView(
                    (UUID) column[0],
                    new VenueId((UUID) column[1]),
                    new AccountId((UUID) column[2]),
                    ApprovalView.Kind.valueOf((String) column[3]),
                    (UUID) column[4],
                    new Money(((Number) column[5]).longValue(), (String) column[6]),
                    (String) column[7],
                    ApprovalView.State.valueOf((String) column[8]),
                    new AccountId((UUID) column[9]),
                    (Instant) column[10],
                    column[11] == null ? null : new AccountId((UUID) column[11])));
        }
        return views;
    }
}
