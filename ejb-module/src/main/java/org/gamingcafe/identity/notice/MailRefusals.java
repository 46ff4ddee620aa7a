package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.mail.AddressRefused;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Whose address a mail server has refused. The address itself is not kept, only a keyed hash that tells it from another. */
@ApplicationScoped
@Transactional
class MailRefusals {

    private static final String PURPOSE = "notice/address";
    private static final String LINE = "select account_id, code, said, for_good, times, at from mail_refusal";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** Nothing is kept of an account that is not there; whoever is being erased at this moment is waited for. */
    void note(AccountId account, EmailAddress address, AddressRefused refused, Instant now) {
        Sql.change(em, """
                insert into mail_refusal as known (account_id, address, code, said, for_good, times, at)
                select id, ?, ?, ?, ?, 1, ? from account where id = ? and status <> 'ERASED' for share
                on conflict (account_id) do update set address = excluded.address, code = excluded.code,
                    said = excluded.said, for_good = excluded.for_good, at = excluded.at,
                    times = case when known.address = excluded.address then known.times + 1 else 1 end""", print(address), refused.code(), refused.said(), refused.isForGood(), now, account.value());
    }

    /** Whether this address was refused, and then whether for good. */
    Optional<Boolean> mark(AccountId account, EmailAddress address) {
        return Sql.first(
                em,
                "select for_good from mail_refusal where account_id = ? and address = ?",
                row -> row.flag(1),
                account.value(),
                print(address));
    }

    Optional<MailRefusalView> of(AccountId account) {
        return Sql.first(em, LINE + " where account_id = ?", MailRefusals::view, account.value());
    }

    /** Newest first; one more than the page holds, if there are more. */
    List<MailRefusalView> all(PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        var limit = " order by at desc, account_id desc limit " + (page.size() + 1);
        return keys.isEmpty()
                ? Sql.list(em, LINE + limit, MailRefusals::view)
                : Sql.list(
                        em,
                        LINE + " where (at, account_id) < (?, ?)" + limit,
                        MailRefusals::view,
                        Cursor.instant(keys.getFirst()),
                        Cursor.id(keys.getLast()));
    }

    /** @return whether there was anything */
    boolean remove(AccountId account) {
        return removeAll(Set.of(account)) == 1;
    }

    /** @return how many there were */
    int removeAll(Set<AccountId> accounts) {
        return Sql.change(
                em, "delete from mail_refusal where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private String print(EmailAddress address) {
        return sealer.fingerprint(address.value(), PURPOSE);
    }

    private static MailRefusalView view(Row row) {
        return new MailRefusalView(
                new AccountId(row.id(1)), (int) row.number(2), row.text(3), row.flag(4), row.number(5), row.instant(6));
    }
}
