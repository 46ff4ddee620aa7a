package org.gamingcafe.identity.account;

import java.time.Duration;
import java.util.List;

/**
 * The links that are sent by mail: what the ticket in them opens, the page they lead to, how long they last (R14). The
 * ticket is made while the mail is written; nothing that is stored before opens anything.
 */
public enum MailedLink {
    VERIFICATION("verify-email", MailedLink.TO_VERIFY, "/verify-email", Duration.ofHours(24)),
    ALREADY_REGISTERED("already-registered", MailedLink.TO_SET_A_PASSWORD, "/reset-password", Duration.ofHours(1)),
    PASSWORD_RESET("reset-password", MailedLink.TO_SET_A_PASSWORD, "/reset-password", Duration.ofHours(1)),
    INVITATION("invitation", MailedLink.TO_SET_A_PASSWORD, "/reset-password", Duration.ofDays(7)),
    CLAIM("claim", MailedLink.TO_SET_A_PASSWORD, "/reset-password", Duration.ofHours(24)),
    REACTIVATION("reactivation", MailedLink.TO_REACTIVATE, "/reactivate", Duration.ofHours(24)),
    /** Opens nothing to whoever reads the mailbox: only the owner of the account, signed in, follows it. */
    ADDRESS_ENTERED("address-entered", MailedLink.TO_CONFIRM_AN_ADDRESS, "/verify-email", Duration.ofHours(24)),
    /** Goes to the address that an account is about to leave; says no as well as yes. */
    OLD_ADDRESS("email-change-old", MailedLink.TO_LEAVE_AN_ADDRESS, "/verify-old-email", Duration.ofHours(24)),
    /** Goes to the address that an account is about to take, once the old one has confirmed. */
    NEW_ADDRESS("email-change-new", MailedLink.TO_TAKE_AN_ADDRESS, "/verify-new-email", Duration.ofHours(24)),
    DELETION("confirm-deletion", MailedLink.TO_DELETE, "/confirm-deletion", Duration.ofHours(24)),
    UNLOCK("unlock-account", MailedLink.TO_UNLOCK, "/unlock", Duration.ofHours(1)),
    LOCKED("account-locked", MailedLink.TO_UNLOCK, "/unlock", Duration.ofHours(1)),
    /** Stands in several mails about what somebody may not have done. */
    NOT_ME("suspicious-activity", MailedLink.TO_LOCK_DOWN, "/lockdown", Duration.ofDays(7)),
    LOCKED_DOWN("locked-down", MailedLink.TO_SET_A_PASSWORD, "/reset-password", Duration.ofHours(24));

    /** Purposes of tickets. */
    public static final String TO_VERIFY = "verify-email";

    public static final String TO_CONFIRM_AN_ADDRESS = "confirm-address";
    public static final String TO_SET_A_PASSWORD = "mailed-password";
    public static final String TO_REACTIVATE = "reactivate";
    public static final String TO_UNLOCK = "unlock";
    public static final String TO_LOCK_DOWN = "lock-down";
    public static final String TO_LEAVE_AN_ADDRESS = "leave-address";
    public static final String TO_TAKE_AN_ADDRESS = "take-address";
    public static final String TO_DELETE = "delete-account";

    /** Those that end when the password becomes another one. */
    static final List<String> OF_A_PASSWORD =
            List.of(TO_SET_A_PASSWORD, TO_LEAVE_AN_ADDRESS, TO_TAKE_AN_ADDRESS, TO_DELETE);

    static final List<String> PURPOSES = List.of(
            TO_VERIFY,
            TO_CONFIRM_AN_ADDRESS,
            TO_SET_A_PASSWORD,
            TO_REACTIVATE,
            TO_UNLOCK,
            TO_LOCK_DOWN,
            TO_LEAVE_AN_ADDRESS,
            TO_TAKE_AN_ADDRESS,
            TO_DELETE);

    private final String template;
    private final String purpose;
    private final String page;
    private final Duration life;

    MailedLink(String template, String purpose, String page, Duration life) {
        this.template = template;
        this.purpose = purpose;
        this.page = page;
        this.life = life;
    }

    public String template() {
        return template;
    }

    public String purpose() {
        return purpose;
    }

    public String page() {
        return page;
    }

    public Duration life() {
        return life;
    }
}
