package org.gamingcafe.identity.twofactor;

/** By what somebody can show that they are more than their password. */
public enum FactorMethod {
    /** A code of an app that shares a secret with the house (RFC 6238). */
    TOTP,
    /** A code sent to the confirmed address. */
    EMAIL,
    /** A code sent to the confirmed phone number. */
    SMS,
    /** One of ten codes on paper. */
    BACKUP_CODE,
    PASSKEY
}
