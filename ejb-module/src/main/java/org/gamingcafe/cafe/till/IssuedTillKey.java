package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Secret;

/** A key that was issued this moment. @param secret told once: the house keeps its hash only */
public record IssuedTillKey(TillKeyView key, Secret secret) {}
