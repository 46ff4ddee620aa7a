package org.gamingcafe.identity.session;

import java.util.Collection;
import java.util.UUID;

/** Word for the nodes, heard after the commit: what they know of these sessions by heart is old. */
record SessionsChanged(Collection<UUID> sessions, boolean ended) {}
