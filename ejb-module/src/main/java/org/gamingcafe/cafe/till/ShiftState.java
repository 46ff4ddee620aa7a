package org.gamingcafe.cafe.till;

/** How far a shift is. It takes money while it is open; a closed one is closed for ever. */
public enum ShiftState {
    OPEN,
    /** The drawer is being counted, without knowing what is expected. */
    BLIND_COUNT,
    /** What was counted waits for a second person, or the drawer for the next cashier. */
    RECONCILING,
    CLOSED
}
