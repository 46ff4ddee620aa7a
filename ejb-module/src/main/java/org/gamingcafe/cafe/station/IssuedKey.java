package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Secret;

/** A key that was issued this moment. @param secret told once: the house keeps its hash only */
public record IssuedKey(KeyView key, Secret secret) {}
