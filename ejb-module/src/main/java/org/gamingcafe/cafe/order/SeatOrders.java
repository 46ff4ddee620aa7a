package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.PriceListService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.Sitter;
import org.gamingcafe.cafe.play.SitterService;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.cafe.sale.SaleTermsService;
import org.gamingcafe.cafe.sale.TooYoungToBuy;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Orders of who plays. The row of the seat is held, so that whoever leaves at that moment comes before or after. */
@ApplicationScoped
class SeatOrders {

    private static final int MOST_ON_MENU = 300;
    private static final int MOST_SHOWN = 20;
    private static final int MOST_AT_ONCE = 10;
    private static final Duration LATELY = Duration.ofMinutes(10);

    @Inject
    OrderLists lists;

    @Inject
    OrderDesk desk;

    @Inject
    OrderPaying paying;

    @Inject
    PriceListService prices;

    @Inject
    AdmissionService admissions;

    @Inject
    SaleTermsService terms;

    @Inject
    SitterService sitters;

    @Inject
    StationService stations;

    @Inject
    WalletService wallets;

    @Inject
    Clock clock;

    /** Somebody who plays at a seat. */
    record Place(VenueId venue, StationId station, Sitter sitter) {}

    /** Nobody plays there: refused. */
    Place at(StationId station) {
        var seat = stations.held(station);
        var sitter = sitters.at(station)
                .filter(one -> one.mode() != PlayView.Mode.STAFF)
                .orElseThrow(OrderRefused::nobodyPlays);
        return new Place(seat.venue(), station, sitter);
    }

    /** Who has paused does not order, and a venue may want none from its seats. */
    boolean isOpenAt(PlayView session) {
        return session.state() != PlayView.State.PAUSED
                && terms.terms(session.venue()).seatOrders();
    }

    /** What the person there may order, by name. */
    List<MenuItem> menu(Place place) {
        mustBeOpen(terms.terms(place.venue()));
        return prices.inStock(place.venue(), MOST_ON_MENU).stream()
                .filter(product -> isOldEnough(place.sitter().account(), product))
                .map(MenuItem::of)
                .toList();
    }

    List<OrderView> orders(Place place) {
        return lists.ofPlay(place.sitter().session(), MOST_SHOWN);
    }

    OrderView order(Place place, SeatOrder wanted, OrderView.Source source, UUID act) {
        var rules = terms.terms(place.venue());
        mustBeOpen(rules);
        var sitter = place.sitter();
        var account = sitter.account();
        if (wanted.pay() == SeatOrder.Pay.WALLET && account == null) {
            throw OrderRefused.noWallet();
        }
        if (account != null) {
            wallets.mustLieIn(place.venue(), account); // who plays away from home could not pay for it
        }
        mustNotBeTooMany(place);
        var order = new NewOrder(place.venue(), account, place.station(), wanted.lines(), wanted.note());
        var goods = desk.goods(order);
        goods.forEach(product -> mustBeOldEnough(account, product));
        var guest = new Orders.Guest(source, account, place.station(), sitter.session());
        var opened = desk.open(order, guest, goods);
        if (wanted.pay() == SeatOrder.Pay.BILL) {
            mustFit(opened, rules, sitter);
            return desk.send(opened, act);
        }
        return paying.payFromWallet(desk.send(opened, Ids.next()), act).order();
    }

    private static void mustBeOpen(SaleTerms rules) {
        if (!rules.seatOrders()) {
            throw OrderRefused.notFromSeats();
        }
    }

    private void mustNotBeTooMany(Place place) {
        var since = clock.instant().minus(LATELY);
        if (lists.countAt(place.station(), place.sitter().session(), since) >= MOST_AT_ONCE) {
            throw OrderRefused.tooMany(MOST_AT_ONCE, (int) LATELY.toMinutes());
        }
    }

    /** The new one is among those that are not paid. */
    private void mustFit(OrderView opened, SaleTerms rules, Sitter sitter) {
        var owed = new Money(
                lists.unpaid(sitter.account(), sitter.session()), opened.total().currency());
        if (rules.billLimit().isLessThan(owed)) {
            throw OrderRefused.bill(rules.billLimit());
        }
    }

    private void mustBeOldEnough(@Nullable AccountId account, ProductView product) {
        if (!isOldEnough(account, product)) {
            var from = product.ageFrom();
            throw new TooYoungToBuy(product.name(), from == null ? 0 : from);
        }
    }

    /** What is known of members counts; guests show a document at the counter. */
    private boolean isOldEnough(@Nullable AccountId account, ProductView product) {
        var from = product.ageFrom();
        return from == null || account != null && admissions.isAtLeast(account, from, clock.instant());
    }
}
