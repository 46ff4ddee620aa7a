package org.gamingcafe.platform.kernel;

/** Why rows stay when somebody is forgotten. They name the account's number by then and nobody. */
public enum Kept {
    /** The law wants the books whole for years. */
    BOOKS,
    /** Who did what in the house has to be shown for some time. */
    AUDIT,
    /** That consent was given has to be shown (GDPR 7). */
    CONSENT,
    /** When somebody tried to get in, without from where and with what. */
    SIGN_INS,
    /** What happened to the account, without from where and with what. */
    ACTIVITY,
    /** How much and how often, without what was written. */
    FIGURES,
    /** That there is an account with this number, which books and consent speak of. */
    NUMBER
}
