package org.gamingcafe.api;

import org.gamingcafe.platform.kernel.Refusal;

/** What the door itself says no to, before any room is asked. */
public final class DoorRefusal extends Refusal {

    private DoorRefusal(Kind kind, String code) {
        super(kind, code);
    }

    public static DoorRefusal unauthenticated(String code) {
        return new DoorRefusal(Kind.UNAUTHENTICATED, code);
    }

    /** A program at a station that speaks otherwise than this house. */
    public static DoorRefusal otherProtocol() {
        return new DoorRefusal(Kind.INVALID, "station.protocol");
    }

    /** A program that watches the floor and speaks otherwise than this house. */
    public static DoorRefusal otherFloorProtocol() {
        return new DoorRefusal(Kind.INVALID, "floor.protocol");
    }

    /** A page of somebody else. */
    public static DoorRefusal foreignOrigin() {
        return new DoorRefusal(Kind.DENIED, "origin.foreign");
    }

    public static DoorRefusal matchMissing() {
        return new DoorRefusal(Kind.PRECONDITION_REQUIRED, "edit.if-match-missing");
    }
}
