package org.gamingcafe.platform.kernel;

/** Why somebody cannot be forgotten yet; it is looked at again the night after. */
public enum Objection {
    /** They are playing. */
    OPEN_PLAY,
    /** They owe the house money. */
    UNPAID_DEBT,
    /** The law wants the data kept until a day that was said. */
    LEGAL_HOLD
}
