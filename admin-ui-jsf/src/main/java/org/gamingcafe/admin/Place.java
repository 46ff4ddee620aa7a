package org.gamingcafe.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Permission;

/** The pages of the house: where they are and who may open them. Navigation and gate read the same list. */
public enum Place {
    FLOOR("/admin/play/floor", "pi-desktop", Permission.PLAY_READ),
    PLAY_SESSIONS("/admin/play/sessions", "pi-stopwatch", Permission.PLAY_READ),
    PLAY_SESSION("/admin/play/session", Permission.PLAY_READ),
    RESERVATIONS("/admin/reservation/day", "pi-calendar", Permission.RESERVATION_READ),
    BOOKINGS("/admin/reservation/bookings", Permission.RESERVATION_READ),
    BOOKING("/admin/reservation/booking", Permission.RESERVATION_READ),
    NEW_BOOKING("/admin/reservation/new", Permission.RESERVATION_RUN),
    WAITING_LIST("/admin/reservation/waiting", Permission.RESERVATION_READ),
    RESERVATION_SETTINGS("/admin/reservation/settings", Permission.RESERVATION_RULES),
    COUNTER("/admin/till/counter", "pi-shopping-cart", Permission.SALE_SELL),
    KITCHEN("/admin/order/kitchen", "pi-bell", Permission.ORDER_RUN),
    GUEST_ORDERS("/admin/order/orders", Permission.ORDER_RUN),
    GUEST_ORDER("/admin/order/order", Permission.ORDER_RUN),
    MEMBERS("/admin/member/members", "pi-users", Permission.MEMBER_READ),
    MEMBER("/admin/member/member", Permission.MEMBER_READ),
    MEMBER_FORM("/admin/member/edit", Permission.MEMBER_WRITE),
    GUARDIANS("/admin/member/guardians", Permission.MEMBER_READ),
    HOUSE_RULES("/admin/member/house-rules", "pi-flag", Permission.MEMBER_RULES),
    PLAY_SETTINGS("/admin/play/settings", "pi-sliders-h", Permission.PLAY_RULES),
    REVIEWS("/admin/review/reviews", "pi-star", Permission.REVIEW_READ),
    LOYALTY("/admin/loyalty/programme", "pi-heart", Permission.LOYALTY_READ),
    LOYALTY_TESTER("/admin/loyalty/tester", Permission.LOYALTY_READ),
    REWARDS("/admin/loyalty/rewards", "pi-gift", Permission.LOYALTY_READ),
    MEMBER_POINTS("/admin/loyalty/member", Permission.LOYALTY_READ),
    VENUE("/admin/venue/venue", "pi-building", Permission.VENUE_MANAGE),
    SET_UP("/admin/venue/set-up", Permission.VENUE_MANAGE),
    VENUES("/admin/venue/venues", Permission.SELF),
    IMPORTS("/admin/opening/imports", "pi-upload", Permission.OPENING_IMPORT),
    USERS("/admin/user/users", "pi-id-card", Permission.ACCOUNT_MANAGE),
    USER("/admin/user/user", Permission.ACCOUNT_MANAGE),
    INVITE("/admin/user/new", Permission.ACCOUNT_MANAGE),
    FACTOR_REMOVALS("/admin/user/removals", Permission.ACCOUNT_MANAGE),
    WALLET("/admin/wallet/wallet", Permission.WALLET_READ),
    VOUCHERS("/admin/wallet/vouchers", "pi-ticket", Permission.VOUCHER_MANAGE),
    APPROVALS("/admin/wallet/approvals", "pi-check-circle", Permission.TXN_REFUND),
    WALLET_RULES("/admin/wallet/rules", "pi-percentage", Permission.WALLET_RULES),
    SETTLEMENT("/admin/wallet/settlement", "pi-arrow-right-arrow-left", Permission.FINANCIALS_VIEW),
    COUNTER_APPROVALS("/admin/till/approvals", Permission.TXN_REFUND),
    SALE("/admin/sale/sale", Permission.SALE_READ),
    PROMOTIONS("/admin/sale/promotions", Permission.SALE_RULES),
    RECEIPTS("/admin/till/receipts", "pi-receipt", Permission.SALE_READ),
    RECEIPT("/admin/till/receipt", Permission.SALE_READ),
    PRODUCTS("/admin/inventory/products", "pi-box", Permission.INVENTORY_READ),
    PRODUCT("/admin/inventory/product", Permission.INVENTORY_READ),
    SHELVES("/admin/inventory/shelves", Permission.INVENTORY_WRITE),
    COUNTS("/admin/inventory/counts", Permission.INVENTORY_READ),
    COUNT("/admin/inventory/count", Permission.INVENTORY_READ),
    ORDERS("/admin/inventory/orders", "pi-file-edit", Permission.INVENTORY_WRITE),
    ORDER("/admin/inventory/order", Permission.INVENTORY_WRITE),
    GOODS("/admin/inventory/goods", "pi-truck", Permission.INVENTORY_WRITE),
    STOCK_REPORTS("/admin/inventory/reports", "pi-chart-bar", Permission.INVENTORY_WRITE),
    STATIONS("/admin/station/stations", "pi-server", Permission.STATION_READ),
    STATION("/admin/station/station", Permission.STATION_READ),
    GAMES("/admin/game/games", "pi-play-circle", Permission.STATION_READ),
    GAME("/admin/game/game", Permission.STATION_READ),
    NEW_GAME("/admin/game/new", Permission.STATION_MANAGE),
    INCIDENTS("/admin/incident/incidents", "pi-exclamation-triangle", Permission.STATION_READ),
    INCIDENT("/admin/incident/incident", Permission.STATION_READ),
    NEW_INCIDENT("/admin/incident/new", Permission.STATION_MANAGE),
    INCIDENT_SETTINGS("/admin/incident/settings", Permission.STATION_MANAGE),
    STATION_RULES("/admin/station/rules", Permission.STATION_MANAGE),
    TARIFF("/admin/tariff/tariff", "pi-clock", Permission.TARIFF_READ),
    TARIFF_VERSIONS("/admin/tariff/versions", Permission.TARIFF_READ),
    TARIFF_VERSION("/admin/tariff/version", Permission.TARIFF_READ),
    TARIFF_EDIT("/admin/tariff/edit", Permission.TARIFF_MANAGE),
    TARIFF_QUOTE("/admin/tariff/quote", Permission.TARIFF_READ),
    TARIFF_COMPARE("/admin/tariff/compare", Permission.TARIFF_READ),
    PASS_PRODUCTS("/admin/pass/products", "pi-stopwatch", Permission.TARIFF_MANAGE),
    PASSES("/admin/pass/passes", Permission.WALLET_READ),
    SHIFTS("/admin/till/shifts", "pi-calculator", Permission.SHIFT_READ),
    SHIFT("/admin/till/shift", Permission.SHIFT_RUN),
    CASHIERS("/admin/till/cashiers", Permission.SHIFT_READ),
    TILLS("/admin/till/tills", "pi-tablet", Permission.SHIFT_MANAGE),
    TERMINAL_PAYMENTS("/admin/till/terminal-payments", Permission.TXN_REFUND),
    LEDGER("/admin/ledger/entries", "pi-book", Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW),
    ENTRY("/admin/ledger/entry", "", Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW),
    TRIAL_BALANCE("/admin/ledger/trial-balance", "pi-equals", Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW),
    VERIFICATION("/admin/ledger/verification", "pi-verified", Permission.LEDGER_AUDIT),
    DAY_ROOT("/admin/ledger/root", Permission.LEDGER_AUDIT),
    VENUE_DAYS("/admin/report/days", "pi-chart-line", Permission.FINANCIALS_VIEW),
    JOBS("/admin/ops/jobs", "pi-clock", Permission.JOBS_RUN),
    JOB("/admin/ops/job", Permission.JOBS_RUN),
    OUTBOX("/admin/ops/outbox", "pi-send", Permission.OPS_READ),
    MESSAGE("/admin/ops/message", Permission.OPS_READ),
    MAILS("/admin/ops/mails", "pi-envelope", Permission.OPS_READ),
    AUDIT("/admin/ops/audit", "pi-history", Permission.AUDIT_READ),
    RECORD("/admin/ops/record", Permission.AUDIT_READ),
    SIGN_INS("/admin/ops/sign-ins", "pi-eye", Permission.AUDIT_READ),
    LIMITS("/admin/ops/limits", "pi-shield", Permission.OPS_READ),
    LIMIT_TABLE("/admin/ops/limit-table", Permission.OPS_READ),
    VENUE_ADDRESSES("/admin/ops/venue-addresses", Permission.OPS_READ),
    OVERVIEW("/me/overview", "pi-home", Permission.SELF),
    MY_WALLET("/me/wallet", "pi-wallet", Permission.SELF),
    MY_PASSES("/me/passes", "pi-stopwatch", Permission.SELF),
    MY_POINTS("/me/points", "pi-heart", Permission.SELF),
    MY_BOOKINGS("/me/bookings", "pi-calendar", Permission.SELF),
    MY_BOOKING("/me/booking", Permission.SELF),
    TRANSACTIONS("/me/transactions", "pi-list", Permission.SELF),
    MY_RECEIPTS("/me/receipts", "pi-receipt", Permission.SELF),
    MY_RECEIPT("/me/receipt", Permission.SELF),
    MY_PLAY("/me/play", "pi-stopwatch", Permission.SELF),
    MY_ORDER("/me/order", "pi-shopping-bag", Permission.SELF),
    MY_WARDS("/me/wards", Permission.SELF),
    MY_SEAT("/me/seat", Permission.SELF),
    MY_CARDS("/me/cards", "pi-credit-card", Permission.SELF),
    PROFILE("/me/profile", "pi-user", Permission.SELF),
    ACCOUNT("/me/account", "pi-user-edit", Permission.SELF),
    EMAIL("/me/email", Permission.SELF),
    DEACTIVATE("/me/deactivate", Permission.SELF),
    DELETE("/me/delete", Permission.SELF),
    SESSIONS("/me/sessions", "pi-shield", Permission.SELF),
    PASSKEYS("/me/passkeys", "pi-key", Permission.SELF),
    SECOND_FACTOR("/me/second-factor", "pi-lock", Permission.SELF),
    PIN("/me/pin", "pi-hashtag", Permission.SHIFT_RUN),
    DEVICES("/me/devices", "pi-mobile", Permission.SELF),
    ACTIVITY("/me/activity", "pi-list", Permission.SELF),
    LOGIN_HISTORY("/me/login-history", "pi-history", Permission.SELF),
    ALERTS("/me/alerts", "pi-bell", Permission.SELF),
    NOTIFICATIONS("/me/notifications", "pi-envelope", Permission.SELF),
    PRIVACY("/me/privacy", "pi-eye-slash", Permission.SELF),
    MY_DATA("/me/data", "pi-file-export", Permission.SELF);

    private static final String STAFF = "/admin/";
    private static final String UNLISTED = "";

    private static final Set<Place> WHILE_LEAVING = EnumSet.of(
            PROFILE,
            ACCOUNT,
            EMAIL,
            SESSIONS,
            PASSKEYS,
            SECOND_FACTOR,
            DEVICES,
            ACTIVITY,
            LOGIN_HISTORY,
            ALERTS,
            NOTIFICATIONS,
            PRIVACY,
            MY_DATA);
    private static final Set<Place> OF_ONES_ACCOUNT = EnumSet.copyOf(WHILE_LEAVING);

    static {
        OF_ONES_ACCOUNT.addAll(EnumSet.of(PIN, DEACTIVATE, DELETE));
    }

    private final String path;
    private final String icon;
    private final List<String> permissions;

    /** @param permissions any one of them opens the page */
    Place(String path, String icon, String... permissions) {
        this.path = path;
        this.icon = icon;
        this.permissions = List.of(permissions);
    }

    Place(String path, String permission) {
        this(path, UNLISTED, new String[] {permission});
    }

    /** The place that a path leads to, with or without its ending. */
    static Optional<Place> at(String path) {
        var bare = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return Arrays.stream(values()).filter(place -> place.path.equals(bare)).findFirst();
    }

    /**
     * Staff have no wallet and no receipts of their own: of {@code /me} they see what is about their account. Nobody who is
     * signed in lacks the profile: who has no rights yet verifies an address there (D23). Who is about to be deleted has no
     * rights left, and sees their own account none the less (D32).
     */
    boolean isOpenTo(Caller caller) {
        if (caller.leaving()) {
            return WHILE_LEAVING.contains(this);
        }
        var granted = permissions.stream().anyMatch(caller.everyPermission()::contains);
        return switch (caller.kind()) {
            case STAFF -> this == PROFILE || granted && (isForStaff() || OF_ONES_ACCOUNT.contains(this));
            case MEMBER -> this == PROFILE || granted && !isForStaff();
            case STATION, TILL, JOB, ANONYMOUS -> false;
        };
    }

    boolean isListed() {
        return !icon.equals(UNLISTED);
    }

    boolean isForStaff() {
        return path.startsWith(STAFF);
    }

    List<String> permissions() {
        return permissions;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }
}
