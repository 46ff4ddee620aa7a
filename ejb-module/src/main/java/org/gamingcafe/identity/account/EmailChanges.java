package org.gamingcafe.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/**
 * Accounts that move from one address to another, each to one at most. Every step is one conditional statement: of any
 * number of callers, and of one who gives up at the same moment, exactly one takes it.
 */
@ApplicationScoped
@Transactional
class EmailChanges {

    private static final Aged OLD = new Aged("email_change", "id", "expires_at");

    @PersistenceContext
    EntityManager em;

    /** A move that is done. @param id by which the old address is still known for a while */
    record Moved(UUID id, EmailAddress address) {}

    /** In the place of one that was asked for before. */
    EmailChangeView begin(AccountId account, EmailAddress from, EmailAddress to, Instant now, Instant until) {
        forget(account);
        Sql.change(em, """
                insert into email_change (id, account_id, old_email, new_email, state, asked_at, expires_at)
                values (?, ?, ?, ?, 'ASKED', ?, ?)""", Ids.next(), account.value(), from.value(), to.value(), now, until);
        return new EmailChangeView(to.value(), EmailChangeView.State.ASKED, until);
    }

    /** The one that is not done, given up or expired. */
    Optional<EmailChangeView> pending(AccountId account, Instant now) {
        return Sql.first(em, """
                select new_email, state, expires_at from email_change
                where account_id = ? and state <> 'CHANGED' and expires_at > ?""", EmailChanges::view, account.value(), now);
    }

    /** The old address has confirmed; empty unless it is what is waited for. */
    Optional<EmailChangeView> confirmOld(AccountId account, Instant now) {
        return Sql.first(em, """
                update email_change set state = 'OLD_CONFIRMED', old_confirmed_at = ?
                where account_id = ? and state = 'ASKED' and expires_at > ?
                returning new_email, state, expires_at""", EmailChanges::view, now, account.value(), now);
    }

    /** The new address has confirmed; empty unless the old one has before (E14.3). */
    Optional<Moved> finish(AccountId account, Instant now) {
        return Sql.first(
                em, """
                update email_change set state = 'CHANGED', changed_at = ?
                where account_id = ? and state = 'OLD_CONFIRMED' and expires_at > ?
                returning id, new_email""", row -> new Moved(row.id(1), new EmailAddress(row.text(2))), now, account.value(), now);
    }

    /** @return whether there was one that was not done */
    boolean forget(AccountId account) {
        return forget(Set.of(account)) > 0;
    }

    /** @return how many there were that were not done */
    int forget(Set<AccountId> accounts) {
        return Sql.change(
                em,
                "delete from email_change where account_id = any (cast(? as uuid[])) and state <> 'CHANGED'",
                Sql.array(accounts));
    }

    /** To whom the link of this step goes now; nobody, once the step is done or given up. */
    Optional<String> recipient(MailedLink link, AccountId account, Instant now) {
        return step(link, account, now).map(row -> link == MailedLink.OLD_ADDRESS ? row.from() : row.to());
    }

    /** What the mail with the link says of it. */
    Map<String, String> words(MailedLink link, AccountId account, Instant now) {
        return step(link, account, now)
                .map(row ->
                        Map.of("newEmail", row.to(), "expiresAt", row.until().toString()))
                .orElse(Map.of());
    }

    private record Step(String from, String to, Instant until) {}

    private Optional<Step> step(MailedLink link, AccountId account, Instant now) {
        if (link != MailedLink.OLD_ADDRESS && link != MailedLink.NEW_ADDRESS) {
            return Optional.empty();
        }
        var state = link == MailedLink.OLD_ADDRESS ? EmailChangeView.State.ASKED : EmailChangeView.State.OLD_CONFIRMED;
        return Sql.first(
                em, """
                select old_email, new_email, expires_at from email_change
                where account_id = ? and state = ? and expires_at > ?""", row -> new Step(row.text(1), row.text(2), row.instant(3)), account.value(), state.name(), now);
    }

    /** Where the account was before this move. */
    Optional<String> oldAddress(UUID change, AccountId account) {
        return Sql.first(
                em,
                "select old_email from email_change where id = ? and account_id = ? and state = 'CHANGED'",
                row -> row.text(1),
                change,
                account.value());
    }

    List<String> lines(AccountId account) {
        return Sql.list(
                em,
                "select asked_at, state, old_email, new_email from email_change where account_id = ? order by id limit 100",
                row -> row.instant(1) + " | " + row.text(2) + " | " + row.text(3) + " | " + row.text(4),
                account.value());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from email_change where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    /** @return how many were removed, at most {@code limit} */
    int removeExpired(Instant end, int limit) {
        return OLD.removeUpTo(em, end, limit);
    }

    private static EmailChangeView view(Row row) {
        return new EmailChangeView(row.text(1), EmailChangeView.State.valueOf(row.text(2)), row.instant(3));
    }
}
