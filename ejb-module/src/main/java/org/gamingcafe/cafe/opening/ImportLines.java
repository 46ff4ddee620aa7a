package org.gamingcafe.cafe.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Each line goes to the room that knows its rules. */
@ApplicationScoped
class ImportLines {

    @Inject
    MemberLines members;

    @Inject
    BalanceLines balances;

    @Inject
    ProductLines products;

    @Inject
    StockLines stock;

    @Inject
    VenueService venues;

    Brought book(ImportKind kind, VenueId venue, ImportLine line) {
        line.mustBeWhole();
        var currency = venues.get(venue).currency();
        return switch (kind) {
            case MEMBERS -> members.book(venue, line, currency);
            case BALANCES -> balances.book(venue, line, currency);
            case PRODUCTS -> products.book(venue, line, currency);
            case STOCK -> stock.book(venue, line, currency);
        };
    }

    /** Books the line as it would be, tells what it would become, and keeps nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tryOut(ImportKind kind, VenueId venue, ImportLine line) {
        throw new TriedOut(book(kind, venue, line));
    }

    void undo(ImportKind kind, int line, UUID subject, @Nullable UUID entry, String reason) {
        switch (kind) {
            case MEMBERS -> {
                if (entry != null) {
                    balances.undo(line, new AccountId(subject), entry, reason);
                }
                members.undo(line, subject, reason);
            }
            case BALANCES -> balances.undo(line, new AccountId(subject), Objects.requireNonNull(entry), reason);
            case PRODUCTS -> products.undo(line, subject);
            case STOCK -> stock.undo(line, subject, reason);
        }
    }

    /** By what two lines of a file are the same thing; of others nothing is said. */
    static Optional<String> key(ImportKind kind, ImportLine line) {
        var column = switch (kind) {
            case MEMBERS -> "email";
            case BALANCES -> "member";
            case PRODUCTS -> "sku";
            case STOCK -> null;
        };
        return Optional.ofNullable(column)
                .map(line::text)
                .map(key -> kind == ImportKind.PRODUCTS ? key : key.toLowerCase(Locale.ROOT));
    }

    /** Not a fault: carries what would have been, and rolls it back. */
    static final class TriedOut extends RuntimeException {

        private final transient Brought brought;

        TriedOut(Brought brought) {
            super("tried out", null, false, false);
            this.brought = brought;
        }

        Brought brought() {
            return brought;
        }
    }
}
