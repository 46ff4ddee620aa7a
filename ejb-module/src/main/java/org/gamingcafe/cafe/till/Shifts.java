package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The shifts of all tills. */
@ApplicationScoped
class Shifts {

    @PersistenceContext
    EntityManager em;

    Shift get(UUID id) {
        return known(em.find(Shift.class, id));
    }

    /** Many may take money under a shift at the same time; whoever closes it waits for them. */
    Shift shared(UUID id) {
        return known(em.find(Shift.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** Alone: of two who close the same shift the second sees it closed. */
    Shift alone(UUID id) {
        return known(em.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Shift known(@Nullable Shift shift) {
        return Optional.ofNullable(shift).orElseThrow(() -> new NotFound("shift"));
    }

    /** What has changed, so that the till is free for the next shift of the same transaction. */
    void write() {
        em.flush();
    }

    Optional<Shift> openAt(TillId till) {
        return open("tillId", till.value());
    }

    Optional<Shift> openOf(AccountId cashier) {
        return open("cashierId", cashier.value());
    }

    private Optional<Shift> open(String column, UUID id) {
        return em.createQuery("select s from Shift s where s." + column + " = :id and s.state <> :closed", Shift.class)
                .setParameter("id", id)
                .setParameter("closed", ShiftState.CLOSED)
                .getResultStream()
                .findFirst();
    }

    Optional<Shift> openOf(AccountId cashier, VenueId venue) {
        return openOf(cashier).filter(shift -> shift.venue().equals(venue));
    }

    /** Newest first; one more than the page holds, if there are more. */
    List<Shift> of(VenueId venue, PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        var query = em.createQuery(
                        "select s from Shift s where s.venueId = :venue "
                                + (keys.isEmpty() ? "" : "and (s.openedAt < :at or s.openedAt = :at and s.id < :id) ")
                                + "order by s.openedAt desc, s.id desc",
                        Shift.class)
                .setParameter("venue", venue.value())
                .setMaxResults(page.size() + 1);
        if (!keys.isEmpty()) {
            query.setParameter("at", Cursor.instant(keys.get(0))).setParameter("id", Cursor.id(keys.get(1)));
        }
        return query.getResultList();
    }

    static String cursor(Shift shift) {
        return Cursor.of(shift.openedAt(), shift.id());
    }

    /** @return whether it was added: a till and a cashier have at most one open shift each */
    boolean add(Shift shift) {
        return em.createNativeQuery("""
                                insert into shift (id, till_id, venue_id, cashier_id, state, opened_at, opening_float)
                                values (:id, :till, :venue, :cashier, 'OPEN', :at, :float)
                                on conflict do nothing""")
                        .setParameter("id", shift.id())
                        .setParameter("till", shift.till().value())
                        .setParameter("venue", shift.venue().value())
                        .setParameter("cashier", shift.cashier().value())
                        .setParameter("at", shift.openedAt())
                        .setParameter("float", shift.openingFloat())
                        .executeUpdate()
                == 1;
    }
}
