package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** What all people allow, and when they have said so. */
@ApplicationScoped
@Transactional
class PrivacySettings {

    /** Of the words on the page; raised when they come to mean something else. */
    static final String TEXT_VERSION = "2026-11";

    private static final int MOST = 1_000;
    private static final Kept NOTHING = new Kept(true, true, 0);
    private static final String CONSENT =
            "select id, purpose, granted, text_version, how, at from privacy_consent where account_id = ?";

    /** @param version 0 for who has said nothing yet */
    record Kept(boolean nameInReviews, boolean transfers, long version) {}

    @PersistenceContext
    EntityManager em;

    Kept of(AccountId account) {
        return Sql.first(
                        em,
                        "select name_in_reviews, transfers, version from privacy_setting where account_id = ?",
                        row -> new Kept(row.flag(1), row.flag(2), row.number(3)),
                        account.value())
                .orElse(NOTHING);
    }

    /** Of several who have seen the same version exactly one is told true. */
    boolean keep(AccountId account, PrivacyChoice choice, long seen, Instant now) {
        return Sql.change(em, """
                        insert into privacy_setting as said (account_id, name_in_reviews, transfers, version, changed_at)
                        select id, ?, ?, 1, ? from account where id = ? and (cast(? as bigint) = 0
                            or exists (select 1 from privacy_setting before where before.account_id = account.id))
                        on conflict (account_id) do update set name_in_reviews = excluded.name_in_reviews,
                            transfers = excluded.transfers, changed_at = excluded.changed_at, version = said.version + 1
                        where said.version = ?""", choice.nameInReviews(), choice.transfers(), now, account.value(), seen, seen) == 1;
    }

    void note(AccountId account, PrivacyPurpose purpose, boolean granted, String how, Instant now) {
        Sql.change(em, """
                insert into privacy_consent (id, account_id, purpose, granted, text_version, how, at)
                values (?, ?, ?, ?, ?, ?, ?)""", Ids.next(), account.value(), purpose.name(), granted, TEXT_VERSION, how, now);
    }

    /** Newest first; one more than the page holds, if there are more. */
    List<ConsentView> consents(AccountId account, PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        var limit = " order by at desc, id desc limit " + (page.size() + 1);
        return keys.isEmpty()
                ? Sql.list(em, CONSENT + limit, PrivacySettings::consent, account.value())
                : Sql.list(
                        em,
                        CONSENT + " and (at, id) < (?, ?)" + limit,
                        PrivacySettings::consent,
                        account.value(),
                        Cursor.instant(keys.getFirst()),
                        Cursor.id(keys.getLast()));
    }

    List<ConsentView> allConsents(AccountId account) {
        return Sql.list(
                em, CONSENT + " order by at desc, id desc limit " + MOST, PrivacySettings::consent, account.value());
    }

    /** Those of these people who do not want their name beside reviews. */
    Set<AccountId> nameless(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(account -> account.value().toString()).collect(Collectors.joining(","));
        return Sql.list(em, """
                        select account_id from privacy_setting
                        where not name_in_reviews and account_id = any(cast(string_to_array(?, ',') as uuid[]))""", row -> row.id(1), ids).stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from privacy_setting where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private static ConsentView consent(Row row) {
        return new ConsentView(
                row.id(1), PrivacyPurpose.valueOf(row.text(2)), row.flag(3), row.text(4), row.text(5), row.instant(6));
    }
}
