package org.gamingcafe.agent.seat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.LockScreen.Form;
import org.gamingcafe.agent.desk.LockScreen.SitCode;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.PlayBar;
import org.gamingcafe.agent.house.Orders;
import org.gamingcafe.agent.house.SeatGame;
import org.gamingcafe.agent.lease.Clocks;
import org.gamingcafe.agent.lease.GrantedLease;
import org.gamingcafe.agent.lease.GrantedLease.State;
import org.gamingcafe.agent.lease.LeaseClock;
import org.jspecify.annotations.Nullable;

/** What a seat knows, and what it therefore shows. Decides only; asks nobody but its clocks. Not safe for several threads. */
final class Seat {

    static final String NOBODY = "nobody";

    /** Nobody leaves a seat open for staff for ever. */
    static final Duration LONGEST_FOR_STAFF = Duration.ofMinutes(30);

    /** A code lives for three minutes; an old one is not shown. */
    private static final Duration CODE_LASTS = Duration.ofSeconds(160);

    private final Clocks clocks;
    private final LeaseClock lease;
    private Optional<Orders.Seat> about = Optional.empty();
    private Duration heardAt;
    private boolean reachable;
    private boolean refused;
    private @Nullable UUID held;
    private boolean heldFree;
    private @Nullable Duration staffUntil;
    private @Nullable SitCode code;
    private Duration codeAt;
    private Form form = Form.EMPTY;

    Seat(Clocks clocks) {
        this.clocks = clocks;
        this.lease = new LeaseClock(clocks);
        this.heardAt = clocks.uptime();
        this.codeAt = clocks.uptime();
    }

    LeaseClock lease() {
        return lease;
    }

    void heard(Optional<Orders.Seat> seat) {
        refused = false;
        if (seat.isPresent()) {
            about = seat;
        }
        heardAt = clocks.uptime();
    }

    void reachable(boolean now) {
        reachable = now;
    }

    boolean isReachable() {
        return reachable;
    }

    /** The key counts no more: nothing the house has ever said does. */
    void refused() {
        refused = true;
        lease.ended();
        staffUntil = null;
    }

    /** For whom staff have locked it; {@link #NOBODY} while it was free. */
    Optional<String> held() {
        return held != null ? Optional.of(held.toString()) : heldFree ? Optional.of(NOBODY) : Optional.empty();
    }

    void restoreHeld(String whom) {
        heldFree = whom.equals(NOBODY);
        held = heldFree ? null : UUID.fromString(whom);
    }

    /** Staff lock this seat, for whoever plays there, until they open it or somebody else plays. */
    void holdBack() {
        staffUntil = null;
        held = lease.running().map(GrantedLease::session).orElse(null);
        heldFree = held == null;
    }

    void openForStaff() {
        held = null;
        heldFree = false;
        staffUntil = opening().isPresent() ? null : clocks.uptime().plus(LONGEST_FOR_STAFF);
    }

    /** Whoever plays has the seat to themselves: it is neither open for staff nor kept back any more. */
    void granted(GrantedLease granted) {
        lease.arrived(granted);
        heldFree = false;
        if (opening().isPresent()) {
            staffUntil = null;
        }
    }

    void form(Form now) {
        form = now;
    }

    Form form() {
        return form;
    }

    void code(@Nullable SitCode fresh) {
        code = fresh;
        codeAt = clocks.uptime();
    }

    /** Whether there is a code that can still be used. */
    boolean hasCode() {
        return code != null && clocks.uptime().minus(codeAt).compareTo(CODE_LASTS) < 0;
    }

    /** The lease that opens the screen; nothing if it has to be locked for players. */
    Optional<GrantedLease> opening() {
        return lease.running()
                .filter(one -> one.state() != State.PAUSED)
                .filter(one -> !refused && !one.session().equals(held));
    }

    boolean isOpenForStaff() {
        return !refused && staffUntil != null && clocks.uptime().compareTo(staffUntil) < 0;
    }

    boolean isOpen() {
        return opening().isPresent() || isOpenForStaff();
    }

    /** Until money, pass or limits end the play; nothing: open end, or not known. */
    @Nullable
    Duration left() {
        return about.map(Orders.Seat::left)
                .map(left -> left.minus(clocks.uptime().minus(heardAt)))
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(null);
    }

    /** @param games that are on offer to who plays */
    PlayBar bar(List<SeatGame> games) {
        var opened = opening();
        var state = opened.isEmpty()
                ? PlayBar.State.STAFF
                : opened.get().state() == State.GRACE ? PlayBar.State.GRACE : PlayBar.State.PLAYING;
        return new PlayBar(
                about.map(Orders.Seat::number).orElse(null),
                about.map(Orders.Seat::player).orElse(null),
                state,
                left(),
                about.map(Orders.Seat::cost).orElse(""),
                about.map(Orders.Seat::reservedFrom).orElse(null),
                reachable,
                opened.isEmpty() ? List.of() : games);
    }

    LockScreen lockScreen() {
        var why = why();
        return new LockScreen(
                about.map(Orders.Seat::venue).orElse(""),
                about.map(Orders.Seat::number).orElse(null),
                why,
                why == Why.PAUSED ? about.map(Orders.Seat::player).orElse(null) : null,
                about.map(Orders.Seat::reservedFrom).orElse(null),
                hasCode() ? code : null,
                form);
    }

    private Why why() {
        var running = lease.running();
        if (refused) {
            return Why.NOT_ENROLLED;
        }
        var isHeld = running.map(one -> one.session().equals(held)).orElse(heldFree);
        if (isHeld) {
            return Why.HELD_BY_STAFF;
        }
        if (!reachable) {
            return Why.UNREACHABLE;
        }
        return running.isPresent() ? Why.PAUSED : Why.FREE;
    }
}
