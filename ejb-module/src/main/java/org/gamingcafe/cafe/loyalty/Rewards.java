package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rewards of all venues. */
@ApplicationScoped
class Rewards {

    private static final String COLUMNS = """
             r.id, r.venue_id, r.name, r.points, r.kind, r.product_id, r.bonus, v.currency, r.bonus_days, r.pass_product,
            r.valid_from, r.valid_until, r.most, r.most_each, r.redeemed, r.ended_at""";
    private static final String SELECT =
            "select" + COLUMNS + " from loyalty_reward r join venue v on v.id = r.venue_id where ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * One redemption, until commit nobody else has one: of those who race for the last one gets it.
     *
     * @throws LoyaltyRefused with the reason
     */
    RewardView claim(RewardView reward, AccountId account) {
        var now = clock.instant();
        var claimed = Sql.first(em, """
                update loyalty_reward r set redeemed = r.redeemed + 1 from venue v
                where r.id = ? and v.id = r.venue_id and r.ended_at is null and r.valid_from <= ?
                    and (r.valid_until is null or r.valid_until > ?) and (r.most is null or r.redeemed < r.most)
                returning""" + COLUMNS, Rewards::view, reward.id(), now, now);
        return claimed.map(mine -> mustBeLeft(mine, account)).orElseThrow(() -> whyNot(reward.id()));
    }

    private RewardView mustBeLeft(RewardView claimed, AccountId account) {
        var each = claimed.mostEach();
        if (each != null && redeemedBy(claimed.id(), account) >= each) {
            throw LoyaltyRefused.rewardUsedByMember();
        }
        return claimed;
    }

    private long redeemedBy(UUID reward, AccountId account) {
        return Sql.one(em, """
                select count(*) from loyalty_redemption
                where reward_id = ? and account_id = ? and cancelled_at is null""", row -> row.number(1), reward, account.value());
    }

    private LoyaltyRefused whyNot(UUID id) {
        var now = clock.instant();
        var isRunning = find(id).filter(
                        found -> found.endedAt() == null && !found.validFrom().isAfter(now))
                .filter(found ->
                        found.validUntil() == null || found.validUntil().isAfter(now))
                .isPresent();
        return isRunning ? LoyaltyRefused.rewardUsedUp() : LoyaltyRefused.rewardOver();
    }

    /** One redemption was cancelled. */
    void free(UUID reward) {
        Sql.change(em, "update loyalty_reward set redeemed = redeemed - 1 where id = ?", reward);
    }

    void add(UUID id, NewReward wanted, AccountId by) {
        var bonus = wanted.bonus();
        Sql.change(
                em,
                """
                insert into loyalty_reward (id, venue_id, name, points, kind, product_id, bonus, bonus_days, pass_product,
                    valid_from, valid_until, most, most_each, created_by)
                values (?, ?, ?, ?, ?, cast(? as uuid), cast(? as bigint), cast(? as integer), cast(? as uuid), ?,
                    cast(? as timestamptz), cast(? as integer), cast(? as integer), ?)""",
                id,
                wanted.venue().value(),
                wanted.name().strip(),
                wanted.points(),
                wanted.kind().name(),
                wanted.product(),
                bonus == null ? null : bonus.minor(),
                wanted.bonusDays(),
                wanted.passProduct(),
                wanted.validFrom(),
                wanted.validUntil(),
                wanted.most(),
                wanted.mostEach(),
                by.value());
    }

    /** @return whether it was running or to come */
    boolean end(UUID id) {
        return Sql.change(
                        em,
                        "update loyalty_reward set ended_at = ? where id = ? and ended_at is null",
                        clock.instant(),
                        id)
                == 1;
    }

    Optional<RewardView> find(UUID id) {
        return Sql.first(em, SELECT + "r.id = ?", Rewards::view, id);
    }

    /** The last offered first; one more than the page holds, if there are more. */
    List<RewardView> of(VenueId venue, boolean isRunningOnly, PageRequest page) {
        var after = Cursor.afterId(page).orElse(null);
        var now = clock.instant();
        return Sql.list(
                em, SELECT + """
                r.venue_id = ? and (cast(? as uuid) is null or r.id < cast(? as uuid))
                    and (not ? or (r.ended_at is null and r.valid_from <= ? and (r.valid_until is null or r.valid_until > ?)
                        and (r.most is null or r.redeemed < r.most)))
                order by r.id desc limit ?""", Rewards::view, venue.value(), after, after, isRunningOnly, now, now, page.size() + 1);
    }

    private static RewardView view(Row row) {
        var currency = row.text(8);
        var bonus = bonus(row);
        return new RewardView(
                row.id(1),
                new VenueId(row.id(2)),
                row.text(3),
                row.number(4),
                RewardKind.valueOf(row.text(5)),
                row.idOrNull(6),
                bonus == null ? null : new Money(bonus, currency),
                row.wholeOrNull(9),
                row.idOrNull(10),
                row.instant(11),
                row.instantOrNull(12),
                row.wholeOrNull(13),
                row.wholeOrNull(14),
                (int) row.number(15),
                row.instantOrNull(16));
    }

    private static @Nullable Long bonus(Row row) {
        return row.textOrNull(7) == null ? null : row.number(7);
    }
}
