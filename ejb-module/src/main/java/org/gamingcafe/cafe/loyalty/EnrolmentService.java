package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.gamingcafe.cafe.loyalty.EnrolmentChanged.What;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who takes part in the programme of their venue, and under which name they stand on its leader board. */
@Stateless
@RolesAllowed(Permission.LOYALTY_SERVE)
public class EnrolmentService {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,22}[\\p{L}\\p{N}.]");

    @Inject
    Enrolments enrolments;

    @Inject
    Members members;

    @Inject
    Moving moving;

    @Inject
    Programmes programmes;

    @Inject
    WalletService wallets;

    @Inject
    Event<DomainEvent> events;

    /** At the desk; takes part already, it stays so. Not for oneself or somebody one is linked to (I16). */
    public PointsView enrol(AccountId account) {
        return enrol(wallets.servedBy(account, Permission.LOYALTY_SERVE), account);
    }

    /** By a member for themselves. */
    @RolesAllowed(Permission.SELF)
    public PointsView join() {
        var me = Call.current().caller().person();
        return enrol(wallets.homeOfOwner(me), me);
    }

    private PointsView enrol(VenueId venue, AccountId account) {
        if (!programmes.of(venue).open()) {
            throw LoyaltyRefused.closed();
        }
        if (enrolments.add(venue, account, Call.current().caller().person())) {
            events.fire(new EnrolmentChanged(account, venue, What.ENROLLED));
        }
        return members.view(venue, account);
    }

    /** At the desk: takes part no more. What points there are expire at once, so that takes the right to award. */
    public PointsView end(AccountId account) {
        var venue = wallets.movedBy(account, Permission.LOYALTY_SERVE);
        var hasPoints = members.view(venue, account).points() > 0;
        if (hasPoints && !Call.current().caller().may(Permission.LOYALTY_AWARD, venue)) {
            throw new Denied("loyalty.points-left");
        }
        return end(venue, account);
    }

    /** By a member for themselves. */
    @RolesAllowed(Permission.SELF)
    public PointsView leave() {
        var me = Call.current().caller().person();
        return end(wallets.homeOfOwner(me), me);
    }

    private PointsView end(VenueId venue, AccountId account) {
        var member = members.held(venue, account);
        while (moving.expire(member, true) > 0) {
            // A piece at a time: there is an end to it, since nobody else moves points of this member now.
        }
        enrolments.leave(member);
        events.fire(new EnrolmentChanged(account, venue, What.LEFT));
        return members.view(venue, account);
    }

    /**
     * By a member for themselves: stands on the leader board under this name, or no more.
     *
     * @param account the caller's own; to everybody else there is no such wallet
     * @param name 2–24 letters, digits, blanks, points, dashes, as nobody else there is called; nothing: not on the board
     * @throws LoyaltyRefused {@code loyalty.board-name-taken}, {@code loyalty.not-enrolled}
     */
    @RolesAllowed(Permission.SELF)
    public PointsView appear(AccountId account, @Nullable String name) {
        var venue = wallets.homeOfOwner(account);
        var wanted = name == null ? null : name.strip();
        if (wanted != null && !NAME.matcher(wanted).matches()) {
            throw new InvalidInput("boardName", "loyalty.board-name");
        }
        if (!enrolments.name(members.held(venue, account), wanted)) {
            throw LoyaltyRefused.nameTaken();
        }
        events.fire(new EnrolmentChanged(account, venue, wanted == null ? What.OFF_THE_BOARD : What.ON_THE_BOARD));
        return members.view(venue, account);
    }
}
