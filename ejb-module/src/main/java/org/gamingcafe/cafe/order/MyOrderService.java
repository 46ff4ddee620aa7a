package org.gamingcafe.cafe.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;

/** The same on the phone of a member who plays. */
@Stateless
@RolesAllowed(Permission.SELF)
public class MyOrderService {

    private static final int LATEST = 5;

    @Inject
    SeatOrders seat;

    @Inject
    PlayService play;

    @Inject
    Idempotency idempotency;

    /** Whether the caller plays now, at a seat from which one may order. */
    public boolean isPlaying() {
        return running(member()).filter(seat::isOpenAt).isPresent();
    }

    public List<MenuItem> menu() {
        return seat.menu(mine());
    }

    /** Of the session that runs, the newest first. */
    public List<OrderView> orders() {
        return seat.orders(mine());
    }

    /** As {@link SeatOrderService#order}, to the seat at which the caller plays. */
    public OrderView order(SeatOrder wanted, Command command) {
        return idempotency.once(
                command, OrderView.class, act -> seat.order(mine(), wanted, OrderView.Source.PHONE, act));
    }

    private SeatOrders.Place mine() {
        var me = member();
        var running = running(me).orElseThrow(OrderRefused::nobodyPlays);
        return own(seat.at(running.stationId()), me);
    }

    private Optional<PlayView> running(AccountId me) {
        return play.mine(PageRequest.first(LATEST)).items().stream()
                .filter(session -> me.equals(session.accountId()))
                .filter(session -> session.state().isOpen())
                .findFirst();
    }

    private static SeatOrders.Place own(SeatOrders.Place place, AccountId me) {
        if (!me.equals(place.sitter().account())) {
            throw OrderRefused.nobodyPlays();
        }
        return place;
    }

    private static AccountId member() {
        var caller = Call.current().caller();
        if (caller.kind() != Caller.Kind.MEMBER) {
            throw new Denied("caller.not-a-person");
        }
        return caller.person();
    }
}
