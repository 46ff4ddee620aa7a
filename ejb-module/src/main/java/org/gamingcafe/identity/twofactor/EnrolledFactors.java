package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.mail.TextMessages;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What each account can be asked for, and which venues ask it of whom. */
@ApplicationScoped
@Transactional
class EnrolledFactors {

    @PersistenceContext
    EntityManager em;

    @Inject
    TextMessages texts;

    /**
     * @param since when the app was set up; absent without one
     * @param backupCodes how many are left
     * @param mail whether the address is confirmed
     * @param passkeys whether there are any
     * @param sms whether a phone number is confirmed and messages can be sent
     */
    record Enrolled(
            @Nullable Instant since,
            int backupCodes,
            boolean mail,
            boolean passkeys,
            boolean sms,
            @Nullable FactorMethod wished) {

        static final Enrolled NOTHING = new Enrolled(null, 0, false, false, false, null);

        boolean isEnabled() {
            return since != null;
        }

        /** In the order in which they are offered; nothing without a second factor. */
        List<FactorMethod> methods() {
            var methods = new ArrayList<FactorMethod>();
            if (isEnabled()) {
                methods.add(FactorMethod.TOTP);
                if (passkeys) {
                    methods.add(FactorMethod.PASSKEY);
                }
                if (mail) {
                    methods.add(FactorMethod.EMAIL);
                }
                if (sms) {
                    methods.add(FactorMethod.SMS);
                }
                if (backupCodes > 0) {
                    methods.add(FactorMethod.BACKUP_CODE);
                }
            }
            return methods;
        }

        @Nullable
        FactorMethod preferred() {
            var methods = methods();
            if (methods.isEmpty()) {
                return null;
            }
            return wished != null && methods.contains(wished) ? wished : methods.getFirst();
        }
    }

    Enrolled of(AccountId account) {
        List<?> rows = em.createNativeQuery("""
                        select t.since, a.email is not null and a.email_verified, f.preferred,
                            (select count(*) from backup_code b where b.account_id = a.id and b.used_at is null),
                            exists (select from passkey k where k.account_id = a.id),
                            exists (select from second_factor_phone p
                                where p.account_id = a.id and p.confirmed_at is not null)
                        from account a
                        left join totp t on t.account_id = a.id
                        left join second_factor f on f.account_id = a.id
                        where a.id = :account""")
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Enrolled(
                        (Instant) row[0],
                        ((Number) row[3]).intValue(),
                        (Boolean) row[1],
                        (Boolean) row[4],
                        (Boolean) row[5] && texts.arePossible(),
                        row[2] == null ? null : FactorMethod.valueOf((String) row[2])))
                .findFirst()
                .orElse(Enrolled.NOTHING);
    }

    /** In the whole house. */
    SecondFactorAdoption adoption() {
        return adoption("", List.of());
    }

    SecondFactorAdoption adoption(Collection<VenueId> homes) {
        return adoption(" and a.home_venue = any(cast(:homes as uuid[]))", homes);
    }

    private SecondFactorAdoption adoption(String where, Collection<VenueId> homes) {
        var question = em.createNativeQuery("""
                select count(t.since), count(*) from account a left join totp t on t.account_id = a.id
                where a.status = 'ACTIVE'""" + where);
        if (!where.isEmpty()) {
            question.setParameter(
                    "homes", homes.stream().map(VenueId::toString).collect(Collectors.joining(",", "{", "}")));
        }
        var row = (Object[]) question.getSingleResult();
        return new SecondFactorAdoption(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    void prefer(AccountId account, FactorMethod method) {
        em.createNativeQuery("""
                        insert into second_factor (account_id, preferred) values (:account, :method)
                        on conflict (account_id) do update set preferred = excluded.preferred""")
                .setParameter("account", account.value())
                .setParameter("method", method.name())
                .executeUpdate();
    }

    /** Wrong proofs stay counted: who leaves and comes back is not unlocked by it. */
    void forgetPreference(AccountId account) {
        em.createNativeQuery("update second_factor set preferred = null where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from second_factor where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    boolean isRequiredOfCashiers(VenueId venue) {
        List<?> rows = em.createNativeQuery("select cashiers from second_factor_rule where venue_id = :venue")
                .setParameter("venue", venue.value())
                .getResultList();
        return rows.stream().findFirst().map(Boolean.class::cast).orElse(true);
    }

    void requireOfCashiers(VenueId venue, boolean required) {
        em.createNativeQuery("""
                        insert into second_factor_rule (venue_id, cashiers) values (:venue, :required)
                        on conflict (venue_id) do update set cashiers = excluded.cashiers""")
                .setParameter("venue", venue.value())
                .setParameter("required", required)
                .executeUpdate();
    }
}
