package org.gamingcafe.admin.wallet;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.wallet.LineFilter;
import org.gamingcafe.cafe.wallet.WalletLine;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The lines of one wallet, newest first, each with the balance after it; all or those of one type. */
public abstract class StatementPage extends ListPage<WalletLine> {

    private static final List<String> TYPES = List.of(
            "top-up",
            "top-up-refund",
            "debit",
            "sale",
            "play",
            "pass-sale",
            "pass-renewal",
            "booking-cancelled",
            "booking-no-show",
            "transfer",
            "voucher",
            "goodwill",
            "correction",
            "bonus-expiry",
            "reversal",
            "grant");

    @Inject
    WalletStatementService statements;

    private @Nullable String type;

    /** Whose wallet; nobody's until it is known. */
    protected abstract Optional<AccountId> owner();

    @Override
    protected Slice<WalletLine> load(@Nullable String text, PageRequest page) {
        var filter = new LineFilter(type, null, null, null);
        return owner().map(owner -> statements.lines(owner, filter, page))
                .orElseGet(() -> new Slice<>(List.of(), null));
    }

    @Override
    public boolean isFiltered() {
        return type != null;
    }

    public List<String> getTypes() {
        return TYPES;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type != null && TYPES.contains(type) ? type : null;
    }
}
