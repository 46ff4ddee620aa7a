package org.gamingcafe.admin;

import java.util.regex.Pattern;

/** A part of the navigation: what one does at the same time of the day. The first that fits a page holds it. */
enum Wing {
    ME("/me/.*"),
    SYSTEM("/admin/ops/.*"),
    SET_UP("/admin/(venue|user|tariff|pass|opening)/.*|.*/(settings|rules|house-rules)"),
    MONEY("/admin/(ledger|report)/.*|/admin/wallet/(approvals|settlement)"),
    COUNTER("/admin/(till|sale|order|inventory)/.*"),
    MEMBERS("/admin/(member|review|wallet|loyalty)/.*"),
    FLOOR(".*");

    private final Pattern paths;

    Wing(String paths) {
        this.paths = Pattern.compile(paths);
    }

    boolean holds(Place place) {
        return paths.matcher(place.path()).matches();
    }
}
