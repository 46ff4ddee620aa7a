package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/** All members. */
@ApplicationScoped
class Members {

    @PersistenceContext
    EntityManager em;

    Optional<Member> find(AccountId account) {
        return Optional.ofNullable(em.find(Member.class, account.value()));
    }

    Optional<Member> numbered(VenueId venue, String number) {
        return em.createQuery("select m from Member m where m.venueId = :venue and m.number = :number", Member.class)
                .setParameter("venue", venue.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** At most a page of them. */
    Map<AccountId, Member> all(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select m from Member m where m.accountId in :accounts", Member.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Member::account, Function.identity()));
    }

    long joined(VenueId venue, Instant from, Instant until) {
        return em.createQuery("""
                        select count(m) from Member m
                        where m.venueId = :venue and m.since >= :from and m.since < :until""", Long.class)
                .setParameter("venue", venue.value())
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }

    /** Numbers are unique over all venues; a number that was taken and not used leaves a gap, which is fine. */
    String nextNumber() {
        var next =
                (Number) em.createNativeQuery("select nextval('member_number')").getSingleResult();
        return "M-" + next.longValue();
    }

    void add(Member member) {
        em.persist(member);
        em.flush();
    }

    /** Forgets what is personal; number and tier stay. Past the persistence context. */
    void forget(Set<AccountId> accounts) {
        em.flush();
        Sql.change(em, """
                update member set birth_date = null, birth_seen_by = null, note = null, block_reason = null, blocked_at = null,
                    blocked_by = null, version = version + 1
                where account_id = any (cast(? as uuid[]))
                    and num_nonnulls(birth_date, birth_seen_by, note, block_reason, blocked_at, blocked_by) > 0""", Sql.array(accounts));
    }

    /** So that the version in the answer is the stored one. */
    void written() {
        em.flush();
    }
}
