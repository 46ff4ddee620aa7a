package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.sql.Sql;

/** What guardians allow, with how it came; nothing of it is ever changed. */
@ApplicationScoped
class WardLimits {

    private static final int SHOWN = 50;

    @PersistenceContext
    EntityManager em;

    Optional<GuardianLimits> of(AccountId ward) {
        return rows(ward, 1).stream().findFirst().map(GuardianLimitView::limits);
    }

    /** The newest first. */
    List<GuardianLimitView> history(AccountId ward) {
        return rows(ward, SHOWN);
    }

    private List<GuardianLimitView> rows(AccountId ward, int most) {
        List<?> rows = em.createNativeQuery("""
                        select l.spend, v.currency, l.minutes, cast(l.latest as text), l.set_by, l.set_at
                        from guardian_limit l join member m on m.account_id = l.ward_id join venue v on v.id = m.venue_id
                        where l.ward_id = :ward order by l.set_at desc, l.id desc""")
                .setParameter("ward", ward.value())
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static GuardianLimitView view(Object[] column) {
        var limits = new GuardianLimits(
                column[0] == null ? null : new Money(((Number) column[0]).longValue(), (String) column[1]),
                column[2] == null ? null : ((Number) column[2]).intValue(),
                column[3] == null ? null : LocalTime.parse((String) column[3]));
        return new GuardianLimitView(limits, new AccountId((UUID) column[4]), (Instant) column[5]);
    }

    void add(AccountId ward, GuardianLimits limits, AccountId by, Instant at) {
        var spend = limits.spend();
        var latest = limits.latest();
        em.createNativeQuery("""
                        insert into guardian_limit (id, ward_id, spend, minutes, latest, set_by, set_at)
                        values (:id, :ward, cast(:spend as bigint), cast(:minutes as integer), cast(:latest as time), :by, :at)""")
                .setParameter("id", Ids.next())
                .setParameter("ward", ward.value())
                .setParameter("spend", spend == null ? null : Long.toString(spend.minor()))
                .setParameter(
                        "minutes",
                        limits.minutes() == null ? null : limits.minutes().toString())
                .setParameter("latest", latest == null ? null : latest.toString())
                .setParameter("by", by.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    void forget(Set<AccountId> wards) {
        Sql.change(em, "delete from guardian_limit where ward_id = any (cast(? as uuid[]))", Sql.array(wards));
    }
}
