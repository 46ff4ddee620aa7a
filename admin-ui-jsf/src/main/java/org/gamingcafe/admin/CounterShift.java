package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.TillId;

/**
 * The caller's shift whose drawer is before them: in a browser that is an enrolled till only the one at that till, however they came
 * there. Money that changes hands here never counts for a drawer somewhere else.
 */
@RequestScoped
public class CounterShift {

    @Inject
    TillService tills;

    @Inject
    Here here;

    @Inject
    HttpServletRequest request;

    public Optional<ShiftView> find() {
        return tills.mine(here.id()).filter(shift -> isAt(shift.tillId()));
    }

    public boolean isOpen() {
        return find().isPresent();
    }

    /** Of a shift that takes money, for what may stand in it and moves no cash. */
    public Optional<UUID> open() {
        return find().filter(shift -> shift.state() == ShiftState.OPEN).map(ShiftView::id);
    }

    /** Refuses with {@code shift.not-found} if there is none. */
    public UUID id() {
        return find().map(ShiftView::id).orElseThrow(() -> new NotFound("shift"));
    }

    /** Whether a shift at this till can be run from here. */
    public boolean isAt(TillId till) {
        return AtTill.desk(request).map(desk -> desk.till().equals(till)).orElse(true);
    }

    /** Refuses with {@code till.not-found} another till than the one before the caller. */
    public void mustBeAt(TillId till) {
        if (!isAt(till)) {
            throw new NotFound("till");
        }
    }
}
