package org.gamingcafe.identity.notice;

import static org.gamingcafe.identity.notice.NoticeGroup.ASKED;
import static org.gamingcafe.identity.notice.NoticeGroup.NEWS;
import static org.gamingcafe.identity.notice.NoticeGroup.SECURITY;
import static org.gamingcafe.identity.notice.NoticeGroup.VISITS;
import static org.gamingcafe.identity.notice.NoticeGroup.WORK;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people are written about, and which mails belong to it: the one table that says what can be turned off. Every
 * template has its kind.
 */
public enum NoticeKind {
    PASSWORD(
            SECURITY,
            Choice.NONE,
            List.of("password-changed", "password-change-forced", "password-expires", "admin-recovered")),
    EMAIL_ADDRESS(SECURITY, Choice.NONE, List.of("email-change-old", "email-change-cancelled", "email-changed")),
    SECOND_FACTOR(
            SECURITY,
            Choice.NONE,
            List.of(
                    "second-factor-enabled",
                    "second-factor-disabled",
                    "second-factor-removal-asked",
                    "second-factor-removed",
                    "sms-second-factor-removed",
                    "backup-codes-low",
                    "backup-codes-regenerated",
                    "passkey-added",
                    "passkey-removed",
                    "passkey-counter-reversed",
                    "phone-confirmed",
                    "phone-removed")),
    PIN_AND_BADGE(SECURITY, Choice.NONE, List.of("pin-set", "pin-removed", "badge-bound", "badge-removed")),
    ACCOUNT_CLOSING(
            SECURITY,
            Choice.NONE,
            List.of(
                    "account-deactivated",
                    "account-left",
                    "account-reactivated",
                    "confirm-deletion",
                    "deletion-scheduled",
                    "deletion-waits-for-play",
                    "deletion-waits-for-debt",
                    "deletion-waits-for-hold",
                    "account-erased",
                    "deletion-cancelled")),
    LOCKDOWN(SECURITY, Choice.NONE, List.of("locked-down", "account-locked", "second-factor-locked")),
    DATA_EXPORT(SECURITY, Choice.NONE, List.of("data-export-ready", "data-export-failed")),
    NEW_DEVICE(SECURITY, Choice.OUT, List.of("new-device", "device-trusted", "sms-new-device")),
    UNUSUAL_SIGN_IN(
            SECURITY,
            Choice.OUT,
            List.of("unusual-location", "suspicious-activity", "sign-in-refused", "sms-unusual-sign-in")),
    SESSIONS(SECURITY, Choice.OUT, List.of("session-revoked", "sessions-revoked", "sessions-ended", "session-reused")),
    CARDS(SECURITY, Choice.OUT, List.of("card-bound")),
    CALENDAR_LINKS(SECURITY, Choice.OUT, List.of("calendar-link", "calendar-link-of-venue")),
    BOOKINGS(VISITS, Choice.OUT, List.of("booking-confirmed", "booking-moved", "booking-cancelled", "booking-no-show")),
    BOOKING_REMINDERS(VISITS, Choice.OUT, List.of("booking-reminder")),
    WAITING_LIST(VISITS, Choice.OUT, List.of("booking-offered")),
    PASSES(VISITS, Choice.OUT, List.of("pass-paused")),
    INCIDENTS(WORK, Choice.OUT, List.of("incident-opened", "incident-closed", "incident-cost")),
    DUTIES(
            WORK,
            Choice.NONE,
            List.of(
                    "limit-exceeded",
                    "ledger-mismatch",
                    "ledger-root",
                    "account-locked-down",
                    "second-factor-removal-waits")),
    OFFERS(NEWS, Choice.IN, List.of("news")),
    ANSWERS(
            ASKED,
            Choice.NONE,
            List.of(
                    "verify-email",
                    "address-entered",
                    "already-registered",
                    "reset-password",
                    "invitation",
                    "claim",
                    "email-change-new",
                    "email-moved",
                    "reactivation",
                    "unlock-account",
                    "sign-in-code",
                    "sms-code",
                    "receipt",
                    "stop-end"));

    /** What a person can say about a kind. */
    enum Choice {
        /** Nobody can turn it off (D11). */
        NONE,
        /** They get it until they say no. */
        OUT,
        /** They do not get it until they say yes. */
        IN
    }

    private static final Map<String, NoticeKind> BY_TEMPLATE = Arrays.stream(values())
            .flatMap(kind -> kind.templates.stream().map(template -> Map.entry(template, kind)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What is told by text message, too, to who wants it. */
    private static final Set<String> WITH_SMS = Set.of("NEW_DEVICE", "UNUSUAL_SIGN_IN");

    private final NoticeGroup group;
    private final Choice choice;
    private final List<String> templates;

    NoticeKind(NoticeGroup group, Choice choice, List<String> templates) {
        this.group = group;
        this.choice = choice;
        this.templates = templates;
    }

    /** What nobody has given a kind is sent. */
    static NoticeKind of(String template) {
        return BY_TEMPLATE.getOrDefault(template, ANSWERS);
    }

    static Map<String, List<NoticeKind>> kindsByTemplate() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.templates.stream().map(template -> Map.entry(template, kind)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<String> templates() {
        return templates;
    }

    public NoticeGroup group() {
        return group;
    }

    /** Whether nobody can turn it off. */
    public boolean isMandatory() {
        return choice == Choice.NONE;
    }

    /** Whether the word in such a mail turns it off; what concerns safety or duty asks for a sign-in. */
    public boolean isStoppedByWord() {
        return !isMandatory() && (group == VISITS || group == NEWS);
    }

    /** Whether it is told in this way at all. */
    public boolean isTold(NoticeWay way) {
        return switch (way) {
            case MAIL -> true;
            case SMS -> WITH_SMS.contains(name());
        };
    }

    /** What holds for who has said nothing. */
    boolean isUsual(NoticeWay way) {
        return way == NoticeWay.MAIL ? choice != Choice.IN : choice == Choice.NONE;
    }

    /** Whether it stands in the list of alerts. */
    boolean isAlert() {
        return group == SECURITY;
    }

    /** Under which a choice is kept. */
    static String key(NoticeKind kind, NoticeWay way) {
        return kind.name() + "/" + way.name();
    }
}
