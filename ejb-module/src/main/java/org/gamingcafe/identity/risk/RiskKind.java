package org.gamingcafe.identity.risk;

/** What can speak against a sign-in (domain.md 8). Each has a weight in the settings: {@code CAFE_RISK_<name>}. */
public enum RiskKind {
    NEW_DEVICE,
    NEW_PLACE,
    IMPOSSIBLE_TRAVEL,
    UNUSUAL_HOUR,
    FAILURES,
    BREACHED_PASSWORD,
    /** The same person sits at a seat of the house. */
    PRESENCE,
    TOKEN_REUSE,
    /** A signal could not be asked: what is not known counts as medium. */
    UNASSESSED
}
