package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            "select number, kind, source_id, account_id, issued_at, currency, total, cast(content as text), venue_id from ";

    private static final String FURTHER =
            " and (:first or (issued_at, number) < (cast(:at as timestamptz), cast(:last as text)))";
    private static final String NEWEST = " order by issued_at desc, number desc";

    private static final String FROM_ALL = "receipt where %s = :id" + FURTHER + NEWEST;

    /** The newest of each till, which have its highest numbers, and of these the newest. */
    private static final String FROM_TILLS =
            "(select r.* from till t cross join lateral (select * from receipt where till_id = t.id and number like :number"
                    + FURTHER
                    + " order by running desc limit :most) r where t.venue_id = :id and t.code like :till) newest"
                    + NEWEST;

    /** Of one till, of each span the last. */
    private static final String FROM_RUNNING = """
            (select r.* from till t cross join unnest(cast(:from as bigint[]), cast(:until as bigint[])) as span (low, high)
                cross join lateral (select * from receipt where till_id = t.id and running >= span.low
                    and running < least(span.high, :below) and number like :number order by running desc limit :most) r
                where t.venue_id = :id and t.code = :till) newest
            order by running desc""";

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
        return rows(em.createNativeQuery(COLUMNS + "receipt where number = :number")
                        .setParameter("number", number))
                .stream()
                .findFirst();
    }

    Optional<Filed> of(UUID source) {
        return rows(em.createNativeQuery(COLUMNS + "receipt where source_id = :source and kind <> 'CREDIT_NOTE'")
                        .setParameter("source", source))
                .stream()
                .findFirst();
    }

    Slice<ReceiptView> of(AccountId account, PageRequest page) {
        return page(FROM_ALL.formatted("account_id"), page, Map.of("id", account.value()));
    }

    /**
     * The newest first; of one till by its running numbers. Each walks an index as far as the page goes, however few or many begin
     * so.
     *
     * @param beginning letters, digits and hyphens; nothing: all of them
     */
    Slice<ReceiptView> of(VenueId venue, String beginning, PageRequest page) {
        if (beginning.isEmpty()) {
            return page(FROM_ALL.formatted("venue_id"), page, Map.of("id", venue.value()));
        }
        var wanted = new ReceiptBeginning(beginning);
        if (!isKnown(venue, wanted)) {
            return new Slice<>(List.of(), null);
        }
        var values = new HashMap<String, Object>(Map.of("id", venue.value(), "number", beginning + "%"));
        if (!wanted.namesTill()) {
            return page(FROM_ALL.formatted("number like :number and venue_id"), page, values);
        }
        values.put("till", wanted.till());
        values.put("most", page.size() + 1);
        var spans = wanted.spans();
        if (spans.isEmpty()) {
            return page(FROM_TILLS, page, values);
        }
        values.put(
                "from",
                ReceiptBeginning.array(
                        spans.stream().map(ReceiptBeginning.Span::from).toList()));
        values.put(
                "until",
                ReceiptBeginning.array(
                        spans.stream().map(ReceiptBeginning.Span::until).toList()));
        return page(FROM_RUNNING, page, values);
    }

    private boolean isKnown(VenueId venue, ReceiptBeginning beginning) {
        return !em.createNativeQuery("""
                        select number from receipt where venue_id = :venue and number ~>=~ :begin and number ~<~ :end
                        order by number using ~<~ limit 1""")
                .setParameter("venue", venue.value())
                .setParameter("begin", beginning.text())
                .setParameter("end", beginning.end())
                .getResultList()
                .isEmpty();
    }

    private Slice<ReceiptView> page(String from, PageRequest page, Map<String, Object> values) {
        var after = Cursor.keys(page.after(), 2);
        var last = after.isEmpty() ? null : number(after.get(1));
        var query = em.createNativeQuery(COLUMNS + from);
        values.forEach(query::setParameter);
        if (from.contains(":first")) {
            query.setParameter("first", last == null)
                    .setParameter(
                            "at",
                            last == null ? null : Cursor.instant(after.get(0)).toString())
                    .setParameter("last", last);
        } else {
            query.setParameter(
                    "below", last == null ? Long.MAX_VALUE : Long.parseLong(last.substring(last.lastIndexOf('-') + 1)));
        }
        var receipts = rows(query.setMaxResults(page.size() + 1)).stream()
                .map(Filed::receipt)
                .toList();
        return Slice.of(receipts, page.size(), newest -> Cursor.of(newest.issuedAt(), newest.number()));
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
