package org.gamingcafe.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A login session as its owner sees it.
 *
 * @param device browser and system in a few words; empty if unknown
 * @param place city and country of the address; empty if unknown
 * @param lastActivity at most half a minute behind for use on another node
 * @param expiresAt its end, however busy it is
 */
public record LoginSessionView(
        UUID id,
        Channel channel,
        String device,
        String ip,
        String place,
        Instant createdAt,
        Instant lastActivity,
        Instant expiresAt,
        boolean remembered,
        boolean current) {}
