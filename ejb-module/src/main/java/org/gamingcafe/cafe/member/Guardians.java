package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who has consented to whose play. */
@ApplicationScoped
class Guardians {

    private static final int MOST = 100;

    private static final String COLUMNS = """
            select id, ward_id, guardian_id, name, phone, email, given_as, noted_by, noted_at, withdrawn_at from guardian
            """;

    @PersistenceContext
    EntityManager em;

    /** @return whether that account was no guardian of the ward before */
    boolean add(GuardianView guardian) {
        return em.createNativeQuery("""
                        insert into guardian (id, ward_id, guardian_id, name, phone, email, given_as, noted_by, noted_at)
                        values (:id, :ward, cast(:guardian as uuid), cast(:name as text), cast(:phone as text),
                            cast(:email as text), :given, :by, :at)
                        on conflict do nothing""")
                        .setParameter("id", guardian.id())
                        .setParameter("ward", guardian.ward().value())
                        .setParameter("guardian", text(guardian.guardian()))
                        .setParameter("name", guardian.name())
                        .setParameter("phone", guardian.phone())
                        .setParameter("email", guardian.email())
                        .setParameter("given", guardian.given().name())
                        .setParameter("by", guardian.notedBy().value())
                        .setParameter("at", guardian.notedAt())
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable AccountId account) {
        return account == null ? null : account.toString();
    }

    /** @return whether it was in force until now: of two who withdraw it one does */
    boolean withdraw(AccountId ward, UUID id, AccountId by, Instant at) {
        return em.createNativeQuery("""
                        update guardian set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id and ward_id = :ward and withdrawn_at is null""")
                        .setParameter("at", at)
                        .setParameter("by", by.value())
                        .setParameter("id", id)
                        .setParameter("ward", ward.value())
                        .executeUpdate()
                == 1;
    }

    /** The oldest first, those that were withdrawn too. */
    List<GuardianView> of(AccountId ward) {
        List<?> rows = em.createNativeQuery(COLUMNS + "where ward_id = :ward order by noted_at, id")
                .setParameter("ward", ward.value())
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    Optional<GuardianView> find(AccountId ward, UUID id) {
        return of(ward).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean isInForce(AccountId ward) {
        return (Boolean) em.createNativeQuery(
                        "select exists (select from guardian where ward_id = :ward and withdrawn_at is null)")
                .setParameter("ward", ward.value())
                .getSingleResult();
    }

    boolean isGuardian(AccountId guardian, AccountId ward) {
        return wards(guardian).contains(ward);
    }

    List<AccountId> wards(AccountId guardian) {
        List<?> ids = em.createNativeQuery("""
                        select ward_id from guardian where guardian_id = :guardian and withdrawn_at is null order by noted_at""")
                .setParameter("guardian", guardian.value())
                .setMaxResults(MOST)
                .getResultList();
        return ids.stream().map(UUID.class::cast).map(AccountId::new).toList();
    }

    /** As a ward and as a guardian. */
    void forget(Set<AccountId> accounts) {
        var all = Sql.array(accounts);
        Sql.change(em, """
                with gone as (
                    select id from guardian
                    where ward_id = any (cast(? as uuid[])) or guardian_id = any (cast(? as uuid[]))
                    order by id for update)
                delete from guardian named using gone where named.id = gone.id""", all, all);
    }

    private static GuardianView view(Object[] column) {
        return new GuardianView(
                (UUID) column[0],
                new AccountId((UUID) column[1]),
                column[2] == null ? null : new AccountId((UUID) column[2]),
                (String) column[3],
                (String) column[4],
                (String) column[5],
                NewGuardian.Given.valueOf((String) column[6]),
                new AccountId((UUID) column[7]),
                (Instant) column[8],
                (Instant) column[9]);
    }
}
