package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.mail.TextMessages;
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
     * @param sms whether a phone number is confirmed and messages can be sent
     */
    record Enrolled(
            @Nullable Instant since,
            int backupCodes,
            boolean mail,
            boolean sms,
            @Nullable FactorMethod wished) {

        static final Enrolled NOTHING = new Enrolled(null, 0, false, false, null);

        boolean isEnabled() {
            return since != null;
        }

        /** In the order in which they are offered; nothing without a second factor. */
        List<FactorMethod> methods() {
            var methods = new ArrayList<FactorMethod>();
            if (isEnabled()) {
                methods.add(FactorMethod.TOTP);
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
                        (Boolean) row[4] && texts.arePossible(),
                        row[2] == null ? null : FactorMethod.valueOf((String) row[2])))
                .findFirst()
                .orElse(Enrolled.NOTHING);
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

    void removeAll(AccountId account) {
        em.createNativeQuery("delete from second_factor where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
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
