package org.gamingcafe.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** People of a venue, looked through page by page. */
@ApplicationScoped
class SoughtAccounts {

    private static final String MATCHES = """
            select * from account
            where home_venue = :venue and kind = :kind
              and (lower(display_name) like :text or username like :text or email like :text or phone like :text)
            """;

    @PersistenceContext
    EntityManager em;

    /** At most one row more than the page holds. */
    List<Account> search(
            VenueId venue, AccountView.Kind kind, @Nullable String text, AccountService.Sort sort, PageRequest page) {
        return switch (sort) {
            case NAME -> byName(venue, kind, pattern(text), page);
            case NEWEST -> newest(venue, kind, pattern(text), page);
        };
    }

    private List<Account> byName(VenueId venue, AccountView.Kind kind, String pattern, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var query = em.createNativeQuery(
                        MATCHES
                                + (after.isEmpty() ? "" : "and (lower(display_name), id) > (lower(:name), :id)")
                                + " order by lower(display_name), id limit :most",
                        Account.class)
                .setParameter("venue", venue.value())
                .setParameter("kind", kind.name())
                .setParameter("text", pattern)
                .setParameter("most", page.size() + 1);
        if (!after.isEmpty()) {
            query.setParameter("name", after.getFirst()).setParameter("id", Cursor.id(after.get(1)));
        }
        return accounts(query.getResultList());
    }

    private List<Account> newest(VenueId venue, AccountView.Kind kind, String pattern, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var query = em.createNativeQuery(
                        MATCHES
                                + (after.isEmpty() ? "" : "and (created_at, id) < (:created, :id)")
                                + " order by created_at desc, id desc limit :most",
                        Account.class)
                .setParameter("venue", venue.value())
                .setParameter("kind", kind.name())
                .setParameter("text", pattern)
                .setParameter("most", page.size() + 1);
        if (!after.isEmpty()) {
            query.setParameter("created", Cursor.instant(after.getFirst())).setParameter("id", Cursor.id(after.get(1)));
        }
        return accounts(query.getResultList());
    }

    private static List<Account> accounts(List<?> rows) {
        return rows.stream().map(Account.class::cast).toList();
    }

    private static String pattern(@Nullable String text) {
        var plain = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
