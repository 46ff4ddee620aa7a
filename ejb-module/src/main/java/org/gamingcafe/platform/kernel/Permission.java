package org.gamingcafe.platform.kernel;

/** What a role may be granted. The values are the claim strings of tokens and the roles of {@code @RolesAllowed}. */
public final class Permission {

    /** Everybody who is signed in: one's own account, wallet, sessions, receipts. */
    public static final String SELF = "self";

    public static final String VENUE_MANAGE = "venue:manage";
    public static final String ACCOUNT_MANAGE = "account:manage";
    public static final String MEMBER_READ = "member:read";
    public static final String MEMBER_WRITE = "member:write";
    public static final String MEMBER_RULES = "member:rules";
    public static final String WALLET_READ = "wallet:read";
    public static final String WALLET_TOP_UP = "wallet:topup";
    public static final String WALLET_DEBIT = "wallet:debit";
    public static final String WALLET_FREEZE = "wallet:freeze";
    public static final String WALLET_ADJUST = "wallet:adjust";
    public static final String WALLET_RULES = "wallet:rules";
    public static final String VOUCHER_MANAGE = "voucher:manage";
    public static final String STATION_READ = "station:read";
    public static final String STATION_MANAGE = "station:manage";
    public static final String STATION_COMMAND = "station:command";
    public static final String TARIFF_READ = "tariff:read";
    public static final String TARIFF_MANAGE = "tariff:manage";
    public static final String PLAY_READ = "play:read";
    public static final String PLAY_RUN = "play:run";
    public static final String PLAY_RULES = "play:rules";
    public static final String PLAY_STAFF = "play:staff";
    public static final String RESERVATION_READ = "reservation:read";
    public static final String RESERVATION_RUN = "reservation:run";
    public static final String RESERVATION_RULES = "reservation:rules";
    public static final String REVIEW_READ = "review:read";
    public static final String REVIEW_MANAGE = "review:manage";
    public static final String SALE_READ = "sale:read";
    public static final String SALE_SELL = "sale:sell";
    public static final String SALE_RULES = "sale:rules";
    public static final String LOYALTY_READ = "loyalty:read";
    public static final String LOYALTY_SERVE = "loyalty:serve";
    public static final String LOYALTY_AWARD = "loyalty:award";
    public static final String LOYALTY_RULES = "loyalty:rules";
    public static final String ORDER_RUN = "order:run";
    public static final String SHIFT_RUN = "shift:run";
    public static final String SHIFT_READ = "shift:read";
    public static final String SHIFT_MANAGE = "shift:manage";
    public static final String INVENTORY_READ = "inv:read";
    public static final String INVENTORY_WRITE = "inv:write";
    public static final String OPENING_IMPORT = "opening:import";
    public static final String TXN_REFUND = "txn:refund";
    public static final String FINANCIALS_VIEW = "fin:view";
    public static final String LEDGER_AUDIT = "ledger:audit";
    public static final String JOBS_RUN = "jobs:run";
    public static final String OPS_READ = "ops:read";
    public static final String OUTBOX_RUN = "outbox:run";
    public static final String AUDIT_READ = "audit:read";
    public static final String LIMIT_MANAGE = "limit:manage";

    private Permission() {}
}
