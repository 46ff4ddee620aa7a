package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All requests to remove the second factor of a colleague. Each step is one statement. */
@ApplicationScoped
@Transactional
class FactorRemovals {

    private static final String COLUMNS = "r.id, r.account_id, r.identified, r.asked_by, r.asked_at, r.expires_at";

    private static final UUID FIRST = new UUID(0, 0);

    private static final Aged OLD = new Aged("factor_removal", "id", "expires_at");

    @PersistenceContext
    EntityManager em;

    /** In the place of one that has expired. @return false if another one waits */
    boolean ask(FactorRemovalView asked) {
        return Sql.change(
                        em,
                        """
                        insert into factor_removal as r (id, account_id, identified, asked_by, asked_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (account_id) where state = 'OPEN' do update set
                            id = excluded.id, identified = excluded.identified, asked_by = excluded.asked_by,
                            asked_at = excluded.asked_at, expires_at = excluded.expires_at
                        where r.expires_at <= excluded.asked_at""",
                        asked.id(),
                        asked.account().value(),
                        asked.identified(),
                        asked.askedBy().value(),
                        asked.askedAt(),
                        asked.expiresAt())
                == 1;
    }

    /**
     * Of any number of callers on any nodes exactly one receives it: not who asked, not who is concerned, and not once
     * somebody has said no.
     */
    Optional<FactorRemovalView> approve(UUID id, AccountId account, AccountId approver, Instant now) {
        return Sql.first(
                em,
                """
                update factor_removal r set state = 'APPROVED', decided_by = ?, decided_at = ?
                where r.id = ? and r.account_id = ? and r.state = 'OPEN' and r.expires_at > ?
                    and ? not in (r.asked_by, r.account_id)
                returning\s""" + COLUMNS,
                FactorRemovals::view,
                approver.value(),
                now,
                id,
                account.value(),
                now,
                approver.value());
    }

    Optional<FactorRemovalView> refuse(UUID id, AccountId account, AccountId by, Instant now) {
        return Sql.first(em, """
                update factor_removal r set state = 'REFUSED', decided_by = ?, decided_at = ?
                where r.id = ? and r.account_id = ? and r.state = 'OPEN' and r.expires_at > ?
                returning\s""" + COLUMNS, FactorRemovals::view, by.value(), now, id, account.value(), now);
    }

    /** The one that waits, if there is one. */
    Optional<FactorRemovalView> withdraw(AccountId account, Instant now) {
        return Sql.first(em, """
                update factor_removal r set state = 'WITHDRAWN', decided_at = ?
                where r.account_id = ? and r.state = 'OPEN' and r.expires_at > ?
                returning\s""" + COLUMNS, FactorRemovals::view, now, account.value(), now);
    }

    Optional<FactorRemovalView> find(UUID id, AccountId account) {
        return Sql.first(
                em,
                "select " + COLUMNS + " from factor_removal r where r.id = ? and r.account_id = ?",
                FactorRemovals::view,
                id,
                account.value());
    }

    Optional<FactorRemovalView> open(AccountId account, Instant now) {
        return Sql.first(
                em,
                "select " + COLUMNS
                        + " from factor_removal r where r.account_id = ? and r.state = 'OPEN' and r.expires_at > ?",
                FactorRemovals::view,
                account.value(),
                now);
    }

    /** Of people who are at home or have a role in one of the venues; who waits longest first. */
    List<FactorRemovalView> open(Collection<VenueId> venues, Instant now, @Nullable UUID after, int most) {
        var wanted = venues.stream().map(VenueId::toString).collect(Collectors.joining(",", "{", "}"));
        return Sql.list(
                em,
                "select " + COLUMNS + " from factor_removal r\n" + """
                join account a on a.id = r.account_id
                where r.state = 'OPEN' and r.expires_at > ? and r.id > ?
                    and (a.home_venue = any (cast(? as uuid[])) or exists (
                        select from account_role held
                        where held.account_id = a.id and held.venue_id = any (cast(? as uuid[]))))
                order by r.id limit ?""",
                FactorRemovals::view,
                now,
                after == null ? FIRST : after,
                wanted,
                wanted,
                most);
    }

    List<String> lines(AccountId account) {
        return Sql.list(
                em,
                "select asked_at, state from factor_removal where account_id = ? order by asked_at limit 100",
                row -> row.instant(1) + " | " + row.text(2),
                account.value());
    }

    /** Of whom it concerns, and what they have asked about others. */
    void removeAll(Set<AccountId> accounts) {
        var all = Sql.array(accounts);
        Sql.change(em, """
                with gone as (
                    select id from factor_removal
                    where account_id = any (cast(? as uuid[])) or asked_by = any (cast(? as uuid[]))
                    order by id for update)
                delete from factor_removal named using gone where named.id = gone.id""", all, all);
    }

    /** @return how many were removed, at most {@code limit} */
    int removeExpiredBefore(Instant end, int limit) {
        return OLD.removeUpTo(em, end, limit);
    }

    private static FactorRemovalView view(Row row) {
        return new FactorRemovalView(
                row.id(1),
                new AccountId(row.id(2)),
                row.text(3),
                new AccountId(row.id(4)),
                row.instant(5),
                row.instant(6));
    }
}
