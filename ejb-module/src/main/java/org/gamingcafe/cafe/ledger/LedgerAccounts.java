package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;
import org.gamingcafe.platform.sql.Sql;

/** The accounts of all venues. Only those with a floor carry a live balance. */
@ApplicationScoped
class LedgerAccounts {

    private static final String WANTED = """
            unnest(cast(:charts as smallint[]), cast(:owners as uuid[]), cast(:currencies as text[]), cast(:floors as bigint[]))
                as wanted (chart, owner, currency, floor)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    KnownAccounts known;

    /** The ids of the accounts at these places; of two callers who miss the same one, one makes it and both get it. */
    Map<Place, UUID> at(VenueId venue, Collection<Place> places) {
        var remembered = known.all(venue, places);
        if (remembered.size() == places.size()) {
            return remembered;
        }
        var found = find(venue, places);
        if (found.size() == places.size()) {
            known.keep(venue, found);
            return found;
        }
        of("""
                insert into ledger_account (id, venue_id, chart, owner, currency, floor, posted, held)
                select gen_random_uuid(), :venue, chart, owner, currency, floor, floor, floor
                from %s
                order by chart, owner, currency
                on conflict do nothing""", venue, places).executeUpdate();
        var made = find(venue, places);
        known.keep(venue, made);
        return made;
    }

    private Map<Place, UUID> find(VenueId venue, Collection<Place> places) {
        var found = new HashMap<Place, UUID>();
        for (Object row : of("""
                select account.id, account.chart, account.owner, account.currency
                from %s
                join ledger_account account on account.venue_id = :venue and account.chart = wanted.chart
                    and account.owner = wanted.owner and account.currency = wanted.currency""", venue, places).getResultList()) {
            var column = (Object[]) row;
            var chart = Chart.of(((Number) column[1]).intValue());
            found.put(new Place(chart, (UUID) column[2], (String) column[3]), (UUID) column[0]);
        }
        return found;
    }

    private Query of(String sql, VenueId venue, Collection<Place> places) {
        return em.createNativeQuery(sql.formatted(WANTED))
                .setParameter("venue", venue.value())
                .setParameter("charts", array(places, place -> place.chart().number()))
                .setParameter("owners", array(places, Place::owner))
                .setParameter("currencies", array(places, Place::currency))
                .setParameter("floors", array(places, place -> place.chart().hasFloor() ? "0" : "NULL"));
    }

    /** Ids, numbers and currency codes: nothing that would have to be quoted. */
    private static String array(Collection<Place> places, Function<Place, Object> element) {
        return places.stream().map(element).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Of callers who race for the same money only those get it for whom there is enough. A frozen account may gain, and
     * settle what was held before; a ceiling binds only what makes the balance larger. @return posted after it
     */
    Booking.Moved move(Booking.Movement movement) {
        return move(movement, new Reading(em)).get();
    }

    /** For accounts that move together. */
    Reading reading() {
        return new Reading(em);
    }

    /** The same with others in one message, which goes out when the first of them wants to know. */
    Supplier<Booking.Moved> move(Booking.Movement movement, Reading together) {
        var moved = together.ask(
                """
                        update ledger_account
                        set posted = posted + ?, held = held - ?, lines = lines + ?, version = version + 1
                        where id = ? and posted + ? - (held - ?) >= floor
                            and (frozen_at is null or ? >= 0)
                            and (? <= 0 or posted + ? <= least(ceiling, ?))
                        returning posted, held, lines""",
                row -> new Booking.Moved(row.number(1), row.number(2), row.number(3)),
                movement.delta(),
                movement.freed(),
                movement.lines(),
                movement.account(),
                movement.delta(),
                movement.freed(),
                movement.delta() + movement.freed(),
                movement.delta(),
                movement.delta(),
                movement.most());
        return () -> moved.rows().stream().findFirst().orElseThrow(() -> refused(movement));
    }

    /** Sets money aside under the same condition. */
    void hold(UUID account, Money amount) {
        var held = em.createNativeQuery("""
                        update ledger_account set held = held + :amount, version = version + 1
                        where id = :id and posted - held - :amount >= floor and frozen_at is null
                        returning held""")
                .setParameter("amount", amount.minor())
                .setParameter("id", account)
                .getResultList();
        if (held.isEmpty()) {
            throw refused(new Booking.Movement(
                    account, amount.currency(), -amount.minor(), 0, Booking.Movement.NO_CEILING, 0));
        }
    }

    void free(Holds.Ended hold) {
        move(new Booking.Movement(hold.account(), hold.currency(), 0, hold.amount(), Booking.Movement.NO_CEILING, 0));
    }

    /** Which of the conditions did not hold; only the words come from here, the decision was made by the UPDATE. */
    private Refusal refused(Booking.Movement movement) {
        var row = (Object[]) em.createNativeQuery("""
                        select posted - held, frozen_at is not null, least(ceiling, :most), posted
                        from ledger_account where id = :id""")
                .setParameter("most", movement.most())
                .setParameter("id", movement.account())
                .getSingleResult();
        if ((Boolean) row[1] && movement.delta() + movement.freed() < 0) {
            return new AccountFrozen();
        }
        var most = ((Number) row[2]).longValue();
        if (movement.delta() > 0 && ((Number) row[3]).longValue() > most - movement.delta()) {
            return new AccountFull(new Money(most, movement.currency()));
        }
        return new InsufficientFunds(
                new Money(((Number) row[0]).longValue(), movement.currency()),
                new Money(-movement.delta(), movement.currency()));
    }

    /** Nothing of a frozen account, and of one that has never been used. */
    Money spendable(VenueId venue, Place place) {
        return Sql.list(
                        em,
                        """
                        select posted - held from ledger_account
                        where venue_id = ? and chart = ? and owner = ? and currency = ? and frozen_at is null""",
                        row -> new Money(row.number(1), place.currency()),
                        venue.value(),
                        place.chart().number(),
                        place.owner(),
                        place.currency())
                .stream()
                .findFirst()
                .orElseGet(() -> Money.zero(place.currency()));
    }

    /** The accounts with a floor that an owner has in these books so far. */
    Map<Chart, Balance> balances(VenueId venue, UUID owner, String currency) {
        var balances = new HashMap<Chart, Balance>();
        Sql.list(
                em,
                """
                select chart, posted, held from ledger_account
                where venue_id = ? and owner = ? and currency = ? and floor is not null""",
                row -> balances.put(
                        Chart.of((int) row.number(1)),
                        new Balance(new Money(row.number(2), currency), new Money(row.number(3), currency))),
                venue.value(),
                owner,
                currency);
        return balances;
    }

    /** The same of several owners; those who have none are left out. */
    Map<UUID, Map<Chart, Balance>> balances(VenueId venue, Collection<UUID> owners, String currency) {
        var balances = new HashMap<UUID, Map<Chart, Balance>>();
        Sql.list(
                em,
                """
                select owner, chart, posted, held from ledger_account
                where venue_id = ? and owner = any (cast(? as uuid[])) and currency = ? and floor is not null""",
                row -> balances.computeIfAbsent(row.id(1), any -> new EnumMap<>(Chart.class))
                        .put(
                                Chart.of((int) row.number(2)),
                                new Balance(new Money(row.number(3), currency), new Money(row.number(4), currency))),
                venue.value(),
                Sql.array(owners),
                currency);
        return balances;
    }
}
