package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the books disagree with themselves or with their seals.
 *
 * @param entry the row of the journal, if one is to blame
 * @param leg the row among its postings
 * @param account whose balance is concerned
 * @param detail what was expected and what was found; ids and numbers only
 */
public record Finding(
        Kind kind,
        @Nullable UUID entry,
        @Nullable Integer leg,
        @Nullable UUID account,
        String detail) {

    public enum Kind {
        ENTRY_ALTERED,
        ENTRY_REMOVED,
        ENTRY_INSERTED,
        POSTING_ALTERED,
        POSTING_REMOVED,
        POSTING_INSERTED,
        REASON_ALTERED,
        SEAL_ALTERED,
        SEAL_REMOVED,
        CHECKPOINT_ALTERED,
        DAY_ROOT_WRONG,
        BALANCE_WRONG,
        HOLDS_WRONG,
        LINE_MISSING,
        BOOK_UNBALANCED,
        DAY_SUM_WRONG,
        /** What a member owes by the books is not what the credit of the wallet says. */
        RECEIVABLE_WRONG
    }

    static Finding ofEntry(Kind kind, UUID entry, String detail) {
        return new Finding(kind, entry, null, null, detail);
    }

    static Finding ofLeg(Kind kind, UUID entry, int leg, @Nullable UUID account, String detail) {
        return new Finding(kind, entry, leg, account, detail);
    }

    static Finding ofAccount(Kind kind, UUID account, String detail) {
        return new Finding(kind, null, null, account, detail);
    }

    static Finding ofBook(Kind kind, String detail) {
        return new Finding(kind, null, null, null, detail);
    }
}
