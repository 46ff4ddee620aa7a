package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** What moved on wallets. Who may see a wallet may see its lines. */
@Stateless
@PermitAll
public class WalletStatementService {

    @Inject
    WalletAccess access;

    @Inject
    WalletLines lines;

    @Inject
    VenueService venues;

    /** The lines of both balances, newest first. */
    public Slice<WalletLine> lines(AccountId account, LineFilter filter, PageRequest page) {
        return lines.lines(access.visible(account), filter, page);
    }

    /** What came and went, in all and by type. */
    public WalletStatistics statistics(AccountId account, LineFilter filter) {
        return lines.statistics(access.visible(account), filter);
    }

    /** What this venue and each other one owe each other, over the business days from the first to the last. */
    @RolesAllowed(Permission.FINANCIALS_VIEW)
    public List<SettlementLine> settlement(VenueId venue, LocalDate first, LocalDate last) {
        Call.current().caller().mustBeAllowed(Permission.FINANCIALS_VIEW, venue, "venue");
        if (last.isBefore(first)) {
            throw new InvalidInput("last", "wallet.period");
        }
        return lines.settlement(venue, venues.get(venue).currency(), first, last);
    }
}
