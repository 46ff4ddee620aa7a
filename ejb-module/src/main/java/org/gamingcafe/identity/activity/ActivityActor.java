package org.gamingcafe.identity.activity;

/** Who did it: the person, somebody of the staff, or the house by itself. */
public enum ActivityActor {
    SELF,
    STAFF,
    HOUSE
}
