package org.gamingcafe.identity.user;

import org.gamingcafe.identity.twofactor.FactorRemovalView;

/** A request that waits for a second person, with the names of those it speaks of. */
public record FactorRemovalLine(FactorRemovalView removal, String person, String askedByName) {}
