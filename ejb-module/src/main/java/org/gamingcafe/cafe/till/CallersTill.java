package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.TillId;

/** The till from which somebody calls, if its key has shown one. */
@ApplicationScoped
class CallersTill {

    @Inject
    Tills tills;

    /**
     * Who calls from a till acts on the drawer of that one, whosever the shift is; refuses with {@code till.elsewhere}. A call without a
     * till's key says nothing about where it comes from, and is not bound.
     */
    void mustBe(TillId till) {
        var device = Call.current().caller().device();
        if (device == null || device.equals(till.value())) {
            return;
        }
        if (tills.find(new TillId(device)).isPresent()) {
            throw ShiftConflict.elsewhere();
        }
    }
}
