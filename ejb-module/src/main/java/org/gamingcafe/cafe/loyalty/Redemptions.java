package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What members have had for their points. */
@ApplicationScoped
class Redemptions {

    private static final int MOST = 1_000;
    private static final String FORGOTTEN = "-";
    private static final String SELECT = """
            select d.id, d.reward_id, r.name, r.kind, d.venue_id, d.account_id, d.points, d.pass_id, d.redeemed_at,
                d.cancelled_at, d.cancel_reason
            from loyalty_redemption d join loyalty_reward r on r.id = d.reward_id where""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What a reward has brought: the entry that has paid it, and the pass. */
    record Value(@Nullable UUID entry, @Nullable UUID pass) {

        static final Value NONE = new Value(null, null);
    }

    /** The entries of a redemption. */
    record Booked(UUID points, @Nullable UUID value) {}

    void add(UUID id, RewardView reward, AccountId account, UUID points, Value value, AccountId by) {
        Sql.change(
                em,
                """
                insert into loyalty_redemption (id, reward_id, venue_id, account_id, points, points_entry, value_entry, pass_id,
                    redeemed_at, redeemed_by)
                values (?, ?, ?, ?, ?, ?, cast(? as uuid), cast(? as uuid), ?, ?)""",
                id,
                reward.id(),
                reward.venue().value(),
                account.value(),
                reward.points(),
                points,
                value.entry(),
                value.pass(),
                clock.instant(),
                by.value());
    }

    Optional<RedemptionView> find(UUID id) {
        return Sql.first(em, SELECT + " d.id = ?", Redemptions::view, id);
    }

    /** From here until commit nobody else cancels it. */
    Booked held(UUID id) {
        return Sql.one(
                em,
                "select points_entry, value_entry from loyalty_redemption where id = ? for update",
                row -> new Booked(row.id(1), row.idOrNull(2)),
                id);
    }

    void cancel(UUID id, AccountId by, String reason) {
        Sql.change(
                em,
                "update loyalty_redemption set cancelled_at = ?, cancelled_by = ?, cancel_reason = ? where id = ?",
                clock.instant(),
                by.value(),
                reason,
                id);
    }

    /** The last first; one more than the page holds, if there are more. */
    List<RedemptionView> of(VenueId venue, PageRequest page) {
        return list("d.venue_id = ?", venue.value(), page);
    }

    List<RedemptionView> of(AccountId account, PageRequest page) {
        return list("d.account_id = ?", account.value(), page);
    }

    private List<RedemptionView> list(String whose, UUID owner, PageRequest page) {
        var after = Cursor.afterId(page).orElse(null);
        return Sql.list(em, SELECT + " " + whose + """

                    and (cast(? as uuid) is null or d.id < cast(? as uuid)) order by d.id desc limit ?""", Redemptions::view, owner, after, after, page.size() + 1);
    }

    List<String> reasons(AccountId account) {
        return Sql.list(em, """
                select cancel_reason from loyalty_redemption
                where account_id = ? and cancel_reason <> '-' order by id desc limit ?""", row -> row.text(1), account.value(), MOST);
    }

    void forget(Set<AccountId> accounts) {
        Sql.change(em, """
                update loyalty_redemption set cancel_reason = ?
                where account_id = any (cast(? as uuid[])) and cancel_reason <> ?""", FORGOTTEN, Sql.array(accounts), FORGOTTEN);
    }

    private static RedemptionView view(Row row) {
        return new RedemptionView(
                row.id(1),
                row.id(2),
                row.text(3),
                RewardKind.valueOf(row.text(4)),
                new VenueId(row.id(5)),
                new AccountId(row.id(6)),
                row.number(7),
                row.idOrNull(8),
                row.instant(9),
                row.instantOrNull(10),
                row.textOrNull(11));
    }
}
