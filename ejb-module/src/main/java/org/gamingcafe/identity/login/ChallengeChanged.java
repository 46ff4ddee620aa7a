package org.gamingcafe.identity.login;

import org.jspecify.annotations.Nullable;

/** What the nodes know of a challenge by heart has changed. @param challenge as it is now; absent once it was taken */
record ChallengeChanged(String hash, @Nullable Challenge challenge) {}
