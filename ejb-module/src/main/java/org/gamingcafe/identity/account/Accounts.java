package org.gamingcafe.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.SqlState;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All people. */
@ApplicationScoped
class Accounts {

    @PersistenceContext
    EntityManager em;

    Account get(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value())).orElseThrow(() -> new NotFound("account"));
    }

    /** Locked until the end of the transaction, so that a version that was read is still the one that is changed. */
    Account getLocked(AccountId id) {
        return locked(id).orElseThrow(() -> new NotFound("account"));
    }

    Optional<Account> locked(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of them that are in this state now; by id, and locked until the end of the transaction. */
    Set<AccountId> locked(Collection<AccountId> ids, AccountView.Status status) {
        return new LinkedHashSet<>(Sql.list(em, """
                select id from account where id = any (cast(? as uuid[])) and status = ?
                order by id for no key update""", row -> new AccountId(row.id(1)), Sql.array(ids), status.name()));
    }

    /** Whether nothing has moved the stamp, which nothing can until the end of the transaction. */
    boolean holds(AccountId id, long stamp) {
        return !em.createNativeQuery("select id from account where id = :id and stamp = :stamp for no key update")
                .setParameter("id", id.value())
                .setParameter("stamp", stamp)
                .getResultList()
                .isEmpty();
    }

    void moveStamps(Set<AccountId> ids) {
        em.flush();
        Sql.change(em, """
                with moved as (
                    select id from account where id = any (cast(? as uuid[])) order by id for no key update)
                update account a set stamp = a.stamp + 1 from moved where a.id = moved.id""", Sql.array(ids));
    }

    /**
     * Forgets these people; the accounts themselves stay, because books name them. Past the persistence context: whoever asks
     * for such an account in the same transaction asks the database.
     */
    void erase(Set<AccountId> ids) {
        em.flush();
        Sql.change(em, """
                with gone as (
                    select id from account where id = any (cast(? as uuid[])) order by id for no key update)
                update account a set username = null, email = null, email_verified = false, phone = null,
                    display_name = '-', status = 'ERASED', version = a.version + 1
                from gone where a.id = gone.id""", Sql.array(ids));
    }

    Optional<Account> byEmail(String email) {
        return one("select a from Account a where a.email = :word", email);
    }

    Optional<Account> byUsername(String username) {
        return one("select a from Account a where a.username = :word", username);
    }

    /**
     * Asked with every act on a wallet, so past the persistence context; what waits in it is written first (outside of a
     * transaction nothing can).
     */
    Reading.Answer<AccountView> views(Collection<AccountId> ids, Reading reading) {
        if (em.isJoinedToTransaction()) {
            em.flush();
        }
        return reading.look("""
                select account.id, kind, home_venue, username, email, display_name, phone, language, status,
                    must_change_password, created_at, version, email_verified, stamp
                from unnest(cast(? as uuid[])) as wanted (id) join account on account.id = wanted.id""", Accounts::view, Sql.array(ids));
    }

    Reading reading() {
        return new Reading(em);
    }

    private static AccountView view(Row row) {
        return new AccountView(
                new AccountId(row.id(1)),
                AccountView.Kind.valueOf(row.text(2)),
                new VenueId(row.id(3)),
                row.textOrNull(4),
                row.textOrNull(5),
                row.flag(13),
                row.text(6),
                row.textOrNull(7),
                row.text(8),
                AccountView.Status.valueOf(row.text(9)),
                row.flag(10),
                row.instant(11),
                row.number(12),
                row.number(14));
    }

    /** Refuses when the address or username is taken, also by somebody who enters it at the same moment. */
    void add(AccountView person, boolean selfRegistered) {
        var added = em.createNativeQuery("""
                        insert into account (id, kind, home_venue, username, email, display_name, phone, language, status,
                            self_registered, must_change_password, created_at, version)
                        values (:id, :kind, :venue, nullif(:username, ''), nullif(:email, ''), :name,
                            nullif(:phone, ''), :language, :status, :self, :must, :now, :version)
                        on conflict do nothing""")
                .setParameter("id", person.id().value())
                .setParameter("kind", person.kind().name())
                .setParameter("venue", person.homeVenue().value())
                .setParameter("username", orEmpty(person.username()))
                .setParameter("email", orEmpty(person.email()))
                .setParameter("name", person.displayName())
                .setParameter("phone", orEmpty(person.phone()))
                .setParameter("language", person.language())
                .setParameter("status", person.status().name())
                .setParameter("self", selfRegistered)
                .setParameter("must", person.mustChangePassword())
                .setParameter("now", person.createdAt())
                .setParameter("version", person.version())
                .executeUpdate();
        if (added == 0) {
            throw byEmail(orEmpty(person.email())).isPresent() ? new EmailTaken() : new UsernameTaken();
        }
    }

    /** Asked first, because the failure of an UPDATE would carry the address into the log. */
    void mustBeFree(EmailAddress address, AccountId owner) {
        if (byEmail(address.value()).filter(other -> !other.id().equals(owner)).isPresent()) {
            throw new EmailTaken();
        }
    }

    /** Asked first, for the same reason. */
    void usernameMustBeFree(String username, AccountId owner) {
        if (byUsername(username).filter(other -> !other.id().equals(owner)).isPresent()) {
            throw new UsernameTaken();
        }
    }

    /** Writes changes now, so that what somebody else took at this moment is refused here. */
    void flush(Supplier<Refusal> taken) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (SqlState.of(e).filter(SqlState.UNIQUE_VIOLATION::equals).isPresent()) {
                throw taken.get();
            }
            throw e;
        }
    }

    boolean isEmpty() {
        return em.createQuery("select a.id from Account a", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Optional<Account> one(String query, String word) {
        return em.createQuery(query, Account.class)
                .setParameter("word", word)
                .getResultStream()
                .findFirst();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
