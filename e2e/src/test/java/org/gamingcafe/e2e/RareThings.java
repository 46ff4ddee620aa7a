package org.gamingcafe.e2e;

import java.util.Map;
import java.util.UUID;

/** Things that few members have and that take a device or a full house to get; here they are only there. */
final class RareThings {

    private RareThings() {}

    /** @return by the beginning of the path under which the API names them */
    static Map<String, Object> of(UUID member) {
        return Map.of(
                "auth/passkeys/", passkey(member),
                "auth/sessions/trusted/", trustedDevice(member),
                "auth/security-alerts/", alert(member),
                "waiting-list/", placeOnTheWaitingList(member));
    }

    private static UUID passkey(UUID member) {
        var id = UUID.randomUUID();
        Books.change("""
                insert into passkey (id, account_id, credential_id, credential, sign_count, backup_eligible, backed_up, transports,
                    name, created_at)
                values (?, ?, ?, '\\x00', 0, false, false, 'internal', 'Phone', now())""", id, member, id.toString());
        return id;
    }

    private static UUID trustedDevice(UUID member) {
        var id = UUID.randomUUID();
        Books.change("""
                insert into trusted_device (id, account_id, secret_hash, user_agent, ip, trusted_at, expires_at)
                values (?, ?, ?, 'a browser', '127.0.0.1', now(), now() + interval '400 days')""", id, member, (id + "-".repeat(43)).substring(0, 43));
        return id;
    }

    private static UUID alert(UUID member) {
        var id = UUID.randomUUID();
        Books.change("""
                insert into security_alert (id, account_id, at, kind, what, details)
                values (?, ?, now(), 'SESSIONS', 'sessions-revoked', '{"count": "1"}')""", id, member);
        return id;
    }

    private static UUID placeOnTheWaitingList(UUID member) {
        var id = UUID.randomUUID();
        Books.change("""
                insert into waiting_entry (id, venue_id, account_id, group_id, seats, starts_at, ends_at, accompanied, state, joined_at)
                select ?, venue_id, ?, group_id, 1, now() + interval '400 days', now() + interval '401 days', false, 'WAITING', now()
                from station where id = ?""", id, member, TheCafe.demo().stations().getLast());
        return id;
    }
}
