package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.limit.LimitService;

/** A venue to look around in: seats, prices, goods, people of every role, all with random passwords. */
@ApplicationScoped
class DemoVenue {

    @Inject
    Settings.FirstStart settings;

    @Inject
    Founding founding;

    @Inject
    TillService tills;

    @Inject
    LimitService limits;

    @Inject
    BonusService bonuses;

    @Inject
    SecondFactorService factors;

    @Inject
    DemoFloor floor;

    @Inject
    DemoGoods goods;

    @Inject
    DemoMembers members;

    /** Whoever tries the demo out on this very machine is not counted; every other loopback address is. */
    void open() {
        limits.allowByTheHouse("127.0.0.1", "The demo is tried out on this machine");
        limits.allowByTheHouse("::1", "The demo is tried out on this machine");
        var venue = founding.venue("DEMO", "Demo Gaming Café", settings.zone(), settings.currency());
        var file = new DemoFile(venue);
        tills(venue).forEach(file::add);
        bonuses.begin(venue.id(), tiers(venue.currency()));
        floor.furnish(venue).forEach(file::add);
        goods.stock(venue).forEach(file::add);
        factors.requireOfCashiers(venue.id(), false);
        staff(venue, Role.ADMIN, "admin", file);
        staff(venue, Role.MANAGER, "manager", file);
        staff(venue, Role.CASHIER, "cashier", file);
        members.enter(venue, file);
        settings.demoFile().ifPresent(file::write);
    }

    /** Who pays in for a month at once gets more; the limits are the usual ones. */
    private static List<BonusTier> tiers(String currency) {
        return List.of(
                new BonusTier(Money.of("50", currency), Money.of("5", currency), null, 90),
                new BonusTier(Money.of("100", currency), null, 1_200, 180));
    }

    private List<TillView> tills(VenueView venue) {
        tills.endow(venue.id(), Money.of("1000", venue.currency()));
        return List.of(tills.add(venue.id(), "T1", "Counter", false), tills.add(venue.id(), "T2", "Bar", false));
    }

    private void staff(VenueView venue, Role role, String name, DemoFile file) {
        var password = Secret.random();
        AccountView account = founding.staff(venue.id(), role, name, name + "@example.org", password, false);
        var totp = role == Role.CASHIER ? null : factors.enrolByTheHouse(account.id());
        file.addStaff(name, account, password, totp);
    }
}
