package org.gamingcafe.platform.outbox;

import java.util.Map;

/**
 * A message that is to leave the house.
 *
 * @param aggregate messages of one aggregate are sent in order
 * @param payload ids and template names only
 */
public record NewMessage(String aggregate, String type, Map<String, String> payload) {}
