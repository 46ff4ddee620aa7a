package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** All cards. Their numbers are kept as keyed hashes: without the house's key nobody can try numbers out (I19). */
@ApplicationScoped
class Cards {

    private static final int MOST = 100;
    private static final String ALL =
            "select id, account_id, last_four, state, bound_at, bound_by, last_used_at from card ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** @return whether nobody else has it */
    boolean add(CardView card, CardNumber number) {
        var by = card.boundBy();
        return Sql.change(
                        em,
                        """
                        insert into card (id, account_id, hash, last_four, state, bound_at, bound_by)
                        values (?, ?, ?, ?, ?, ?, cast(? as uuid)) on conflict (hash) do nothing""",
                        card.id(),
                        card.account().value(),
                        hash(number),
                        card.lastFour(),
                        card.state().name(),
                        card.boundAt(),
                        by == null ? null : by.toString())
                == 1;
    }

    Optional<CardView> find(UUID id) {
        return Sql.first(em, ALL + "where id = ?", Cards::view, id);
    }

    Optional<CardView> find(CardNumber number) {
        return Sql.first(em, ALL + "where hash = ?", Cards::view, hash(number));
    }

    /** The oldest first. */
    List<CardView> of(AccountId account) {
        return Sql.list(
                em, ALL + "where account_id = ? order by bound_at, id limit ?", Cards::view, account.value(), MOST);
    }

    /** @return whether it was in another state before */
    boolean become(UUID id, CardView.State state) {
        return Sql.change(em, "update card set state = ? where id = ? and state <> ?", state.name(), id, state.name())
                == 1;
    }

    /** Whose it is, if it opens something; whoever taps the same card waits until this is through. */
    Optional<AccountId> use(CardNumber number, Instant now) {
        return Sql.first(
                em,
                "update card set last_used_at = ? where hash = ? and state = 'ACTIVE' returning account_id",
                row -> new AccountId(row.id(1)),
                now,
                hash(number));
    }

    /** @return whether it was there */
    boolean remove(UUID id) {
        return Sql.change(em, "delete from card where id = ?", id) == 1;
    }

    void forget(Set<AccountId> accounts) {
        Sql.change(em, "delete from card where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private String hash(CardNumber number) {
        return sealer.fingerprint(number.reveal(), "card");
    }

    private static CardView view(Row row) {
        var by = row.idOrNull(6);
        return new CardView(
                row.id(1),
                new AccountId(row.id(2)),
                row.text(3),
                CardView.State.valueOf(row.text(4)),
                row.instant(5),
                by == null ? null : new AccountId(by),
                row.instantOrNull(7));
    }
}
