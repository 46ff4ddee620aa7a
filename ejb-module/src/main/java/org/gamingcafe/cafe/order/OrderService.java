package org.gamingcafe.cafe.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.OrderSaleService;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Orders as the counter and the kitchen see them. */
@Stateless
@RolesAllowed(Permission.ORDER_RUN)
public class OrderService {

    private static final int MOST_ON_BOARD = 100;
    private static final int MOST_CASHIERS = 500;

    /** What somebody has voided in some time. */
    public record Voids(AccountId cashier, int orders, Money amount) {}

    @Inject
    Orders orders;

    @Inject
    OrderLists lists;

    @Inject
    OrderDesk desk;

    @Inject
    OrderPaying paying;

    @Inject
    OrderSaleService sales;

    @Inject
    StationRulesService seats;

    @Inject
    AccountService accounts;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    /** @param send to the kitchen at once */
    public OrderView open(NewOrder wanted, boolean send, Command command) {
        return idempotency.once(command, OrderView.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.ORDER_RUN, wanted.venue(), "venue");
            mustBeOfTheVenue(wanted);
            var guest = new Orders.Guest(OrderView.Source.COUNTER, wanted.account(), wanted.station(), null);
            var order = desk.open(wanted, guest, desk.goods(wanted));
            return send ? desk.send(order, act) : order;
        });
    }

    private void mustBeOfTheVenue(NewOrder wanted) {
        var account = wanted.account();
        if (account != null && !isMember(account, wanted.venue())) {
            throw new NotFound("account");
        }
        var station = wanted.station();
        if (station != null && !seats.post(station).venue().equals(wanted.venue())) {
            throw new NotFound("station");
        }
    }

    private boolean isMember(AccountId account, VenueId venue) {
        return accounts.all(List.of(account)).stream()
                .anyMatch(person -> person.kind() == AccountView.Kind.MEMBER
                        && person.homeVenue().equals(venue));
    }

    /** The kitchen has it from now on, and its goods are taken; refused with {@code inventory.out-of-stock}. */
    public OrderView send(UUID id, Command command) {
        return idempotency.once(command, OrderView.class, act -> desk.send(held(id), act));
    }

    /** Further, never back; steps may be left out. Where it is already it stays. @param to preparing, ready or served */
    public OrderView move(UUID id, OrderView.State to, Command command) {
        return idempotency.once(command, OrderView.class, act -> {
            var order = held(id);
            return order.state() == to ? order : desk.move(order, to);
        });
    }

    /** Before anything is paid. @param isWaste its goods are thrown away; else they go back to their lots */
    public OrderView makeVoid(UUID id, String reason, boolean isWaste, Command command) {
        return idempotency.once(
                command, OrderView.class, act -> desk.makeVoid(held(id), Reason.checked(reason), isWaste, act));
    }

    /** By a sale in the caller's open shift, with {@code sale:sell}; codes that do not exist are counted before. */
    @RolesAllowed(Permission.SALE_SELL)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaidOrder pay(UUID id, NewPayment wanted, Command command) {
        var venue = orders.venueOf(id).orElseThrow(() -> new NotFound("order"));
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, venue, "order");
        sales.countCodes(new NewSale(null, wanted.shift(), List.of(), wanted.payments()), command);
        return paying.pay(id, wanted, command);
    }

    /** With {@code order:run} in its venue; else {@code order.not-found}. */
    public OrderView get(UUID id) {
        mustBeAllowed(id);
        return orders.get(id);
    }

    /** The newest first. */
    public Slice<OrderView> list(VenueId venue, OrderSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.ORDER_RUN, venue, "venue");
        return lists.of(venue, search, page);
    }

    /** What the kitchen has to do, who waits longest first; at most a hundred. */
    public List<OrderView> board(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.ORDER_RUN, venue, "venue");
        return lists.board(venue, MOST_ON_BOARD);
    }

    /** Who has voided how much between two instants, those with the most first. */
    @RolesAllowed(Permission.SHIFT_READ)
    public List<Voids> voids(VenueId venue, Instant from, Instant until) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_READ, venue, "venue");
        var currency = venues.get(venue).currency();
        return lists.voids(venue, from, until, MOST_CASHIERS).stream()
                .map(one -> new Voids(new AccountId(one.cashier()), one.orders(), new Money(one.amount(), currency)))
                .toList();
    }

    private OrderView held(UUID id) {
        mustBeAllowed(id);
        return orders.locked(id);
    }

    private void mustBeAllowed(UUID id) {
        var venue = orders.venueOf(id).orElseThrow(() -> new NotFound("order"));
        Call.current().caller().mustBeAllowed(Permission.ORDER_RUN, venue, "order");
    }
}
