package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** All receipts, each with the next number of its till. */
@ApplicationScoped
class Receipts {

    /** A receipt and the venue that decides who may read it. */
    record Filed(VenueId venue, ReceiptView receipt) {}

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{2,6}-[A-Z0-9]{1,4}-\\d{1,18}");

    private static final String COLUMNS =
            "select number, kind, source_id, account_id, issued_at, currency, total, cast(content as text), venue_id from receipt ";

    @PersistenceContext
    EntityManager em;

    /** The till's row stays locked until commit: the next one in line gets the next number, or this one again. */
    String issue(ReceiptDraft draft, Till till, VenueView venue, Instant at) {
        var running = ((Number) em.createNativeQuery(
                                "update till set last_receipt = last_receipt + 1 where id = :id returning last_receipt")
                        .setParameter("id", till.id().value())
                        .getSingleResult())
                .longValue();
        var number = venue.code() + "-" + till.code() + "-" + running;
        var account = Optional.ofNullable(draft.account()).map(AccountId::toString);
        em.createNativeQuery("""
                        insert into receipt (number, till_id, running, venue_id, account_id, kind, source_id, issued_at,
                            currency, total, content)
                        values (:number, :till, :running, :venue, cast(:account as uuid), :kind, :source, :at,
                            :currency, :total, cast(:content as jsonb))""")
                .setParameter("number", number)
                .setParameter("till", till.id().value())
                .setParameter("running", running)
                .setParameter("venue", draft.venue().value())
                .setParameter("account", account.orElse(null))
                .setParameter("kind", draft.kind().name())
                .setParameter("source", draft.source())
                .setParameter("at", at)
                .setParameter("currency", draft.total().currency())
                .setParameter("total", draft.total().minor())
                .setParameter("content", ReceiptContent.of(draft, venue).json())
                .executeUpdate();
        return number;
    }

    Optional<Filed> find(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return rows(em.createNativeQuery(COLUMNS + "where number = :number").setParameter("number", number)).stream()
                .findFirst();
    }

    Optional<Filed> of(UUID source) {
        return rows(em.createNativeQuery(COLUMNS + "where source_id = :source and kind <> 'CREDIT_NOTE'")
                        .setParameter("source", source))
                .stream()
                .findFirst();
    }

    Slice<ReceiptView> of(AccountId account, PageRequest page) {
        return page("account_id", account.value(), "", page);
    }

    /** @param beginning letters, digits and hyphens */
    Slice<ReceiptView> of(VenueId venue, String beginning, PageRequest page) {
        return page("venue_id", venue.value(), beginning, page);
    }

    private Slice<ReceiptView> page(String owner, UUID id, String beginning, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var rows = rows(em.createNativeQuery(COLUMNS + "where " + owner + """
                         = :id and number like :number and (:first or (issued_at, number) < (cast(:at as timestamptz), cast(:last as text)))
                        order by issued_at desc, number desc""")
                .setParameter("id", id)
                .setParameter("number", beginning + "%")
                .setParameter("first", after.isEmpty())
                .setParameter(
                        "at",
                        after.isEmpty() ? null : Cursor.instant(after.get(0)).toString())
                .setParameter("last", after.isEmpty() ? null : number(after.get(1)))
                .setMaxResults(page.size() + 1));
        var receipts = rows.stream().map(Filed::receipt).toList();
        return Slice.of(receipts, page.size(), last -> Cursor.of(last.issuedAt(), last.number()));
    }

    private static String number(String key) {
        if (NUMBER.matcher(key).matches()) {
            return key;
        }
        throw new InvalidInput("after", "page.cursor");
    }

    private static List<Filed> rows(Query query) {
        var rows = new ArrayList<Filed>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            rows.add(new Filed(new VenueId((UUID) column[8]), view(column)));
        }
        return rows;
    }

    private static ReceiptView view(Object[] column) {
        var currency = (String) column[5];
        var content = ReceiptContent.parse((String) column[7]);
        return new ReceiptView(
                (String) column[0],
                content.venueName(),
                ReceiptDraft.Kind.valueOf((String) column[1]),
                (UUID) column[2],
                column[3] == null ? null : new AccountId((UUID) column[3]),
                (Instant) column[4],
                content.zone(),
                new Money(((Number) column[6]).longValue(), currency),
                content.tax(currency),
                content.linesIn(currency),
                content.paidIn(currency),
                new Money(content.change(), currency),
                content.head());
    }
}
