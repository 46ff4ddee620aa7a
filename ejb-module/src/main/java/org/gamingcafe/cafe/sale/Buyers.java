package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.MemberNotActive;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who may buy what. */
@ApplicationScoped
class Buyers {

    @Inject
    AccountService accounts;

    @Inject
    AdmissionService admissions;

    @Inject
    Clock clock;

    void mustBeAMember(@Nullable AccountId account, VenueId venue) {
        mustBeKnown(account, venue, true);
    }

    /** Who owes something pays it, deactivated or not; only their wallet and points serve them no more. */
    void mustBeKnown(NewSale sale, VenueId venue) {
        var isTheirs = sale.payments().stream()
                .map(NewSale.Payment::tender)
                .anyMatch(tender -> tender == NewSale.Tender.WALLET || tender == NewSale.Tender.LOYALTY_POINTS);
        mustBeKnown(sale.account(), venue, isTheirs);
    }

    private void mustBeKnown(@Nullable AccountId account, VenueId venue, boolean isActive) {
        if (account == null) {
            return;
        }
        var member = accounts.all(List.of(account)).stream()
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.homeVenue().equals(venue))
                .findFirst()
                .orElseThrow(() -> new NotFound("account"));
        if (isActive && member.status() == AccountView.Status.DEACTIVATED) {
            throw new MemberNotActive();
        }
    }

    /** A member whose age is known needs to show nothing; everybody else shows a document to the cashier. */
    void mustBeOldEnough(NewSale sale, List<ProductView> products) {
        if (sale.ageSeen()) {
            return;
        }
        for (var product : products) {
            var from = product.ageFrom();
            if (from != null && !isAtLeast(sale.account(), from)) {
                throw new TooYoungToBuy(product.name(), from);
            }
        }
    }

    private boolean isAtLeast(@Nullable AccountId account, int years) {
        return account != null && admissions.isAtLeast(account, years, clock.instant());
    }
}
