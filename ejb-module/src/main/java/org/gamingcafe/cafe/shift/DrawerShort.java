package org.gamingcafe.cafe.shift;

import org.gamingcafe.platform.kernel.Refusal;

/** More would go out of a drawer than is in it ({@code shift.drawer-short}); it does not say how much that is. */
public final class DrawerShort extends Refusal {

    DrawerShort() {
        super("shift.drawer-short");
    }

    @Override
    public String field() {
        return "amount";
    }
}
