package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;

/** Points of members: what there is, what has moved, and what staff gives or takes by hand. */
@Stateless
@PermitAll
public class PointsService {

    private static final long MOST = 100_000;

    @Inject
    Members members;

    @Inject
    Enrolments enrolments;

    @Inject
    Lots lots;

    @Inject
    Moving moving;

    @Inject
    Programmes programmes;

    @Inject
    WalletService wallets;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    /** Own, or with {@code loyalty:read} in the member's venue; else {@code member.not-found}. */
    public PointsView view(AccountId account) {
        return members.view(members.visible(account), account);
    }

    /** What came and went, the last first; amounts are points. Who may see the points may see their lines. */
    public Slice<StatementLine> statement(AccountId account, PageRequest page) {
        var venue = members.visible(account);
        return ledger.statement(venue, Chart.MEMBER_POINTS, account.value(), Points.CURRENCY, page);
    }

    /** What the books held at this moment. @return points */
    public long balanceAt(AccountId account, Instant instant) {
        var venue = members.visible(account);
        return ledger.balanceAt(venue, Chart.MEMBER_POINTS, account.value(), Points.CURRENCY, instant)
                .minor();
    }

    /**
     * Points as a present, with a reason; not to oneself or somebody one is linked to (I16). They count for no tier.
     *
     * @param points 1 to 100 000
     */
    @RolesAllowed(Permission.LOYALTY_AWARD)
    public PointsView award(AccountId account, long points, String reason, Command command) {
        return idempotency.once(command, PointsView.class, act -> {
            var venue = wallets.servedBy(account, Permission.LOYALTY_AWARD);
            var why = checked(points, reason);
            var programme = programmes.of(venue);
            var award = new NewPoints(Lots.Source.AWARD, act, points, null, why);
            moving.issue(members.held(venue, account), award, programme.daysValid());
            return members.view(venue, account);
        });
    }

    /** Takes points off that should not be there, with a reason; never more than there are ({@code loyalty.not-enough-points}). */
    @RolesAllowed(Permission.LOYALTY_AWARD)
    public PointsView withdraw(AccountId account, long points, String reason, Command command) {
        return idempotency.once(command, PointsView.class, act -> {
            var venue = wallets.movedBy(account, Permission.LOYALTY_AWARD);
            var why = checked(points, reason);
            moving.withdraw(members.held(venue, account), points, new Moving.Act("points-withdrawn", act, why));
            return members.view(venue, account);
        });
    }

    private static String checked(long points, String reason) {
        if (points < 1 || points > MOST) {
            throw new InvalidInput("points", "loyalty.points", MOST);
        }
        return Reason.checked(reason);
    }

    /** For the house's job: points of at most so many members whose time is over expire, lot by lot. @return how many members */
    public int expire(int most) {
        Call.current().caller().mustBeTheHouse();
        var due = lots.due(most);
        due.forEach(
                key -> enrolments.held(key.venue(), key.account()).ifPresent(member -> moving.expire(member, false)));
        return due.size();
    }
}
