package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gamingcafe.cafe.till.ReceiptPrintService;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;

/** What a shift has come to: X as long as it runs, Z once it is closed. */
@Stateless
@RolesAllowed({Permission.SHIFT_RUN, Permission.SHIFT_READ})
public class ShiftReportService {

    @Inject
    ReportWriter writer;

    @Inject
    ZReports reports;

    @Inject
    TillService tills;

    @Inject
    ReceiptPrintService prints;

    @Inject
    AccountService accounts;

    @Inject
    VenueService venues;

    /**
     * Of one's own shift, or with {@code shift:read} of any of the venue; else {@code shift.not-found}. The cashier of a shift
     * that is not closed sees a blind one, whatever else they may.
     */
    public ShiftReport report(UUID shift) {
        var view = tills.get(shift);
        if (view.state() == ShiftState.CLOSED) {
            return reports.of(shift).orElseGet(() -> writer.whole(view, null));
        }
        var report = writer.whole(view, null);
        return Call.current().caller().is(view.cashier()) ? report.blind() : report;
    }

    /** The same as a PDF of 80 mm, in the language of the venue. */
    public byte[] pdf(UUID shift) {
        var report = report(shift);
        var language = Locale.forLanguageTag(venues.get(report.shift().venue()).language());
        return prints.pdf(ReportPaper.of(report, cashier(report), language));
    }

    /** The same for a spreadsheet. */
    public String csv(UUID shift) {
        return ReportTable.of(report(shift));
    }

    private String cashier(ShiftReport report) {
        return accounts.all(List.of(report.shift().cashier())).stream()
                .map(AccountView::displayName)
                .findFirst()
                .orElse("");
    }
}
