package org.gamingcafe.identity.activity;

/** What can happen to an account (E1.6). */
public enum ActivityAction {
    ACCOUNT_MADE,
    ADDRESS_CONFIRMED,
    CLAIM_CODE_ISSUED,
    PROFILE_EDITED,
    USERNAME_CHOSEN,
    PASSWORD_CHANGED,
    PASSWORD_CHANGE_FORCED,
    PASSWORD_RECOVERED,
    SIGNED_IN,
    SESSION_ENDED,
    SESSIONS_ENDED,
    LOCKED,
    UNLOCKED,
    ROLE_CHANGED,
    DEACTIVATED,
    REACTIVATED
}
