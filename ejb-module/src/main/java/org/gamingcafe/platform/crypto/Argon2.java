package org.gamingcafe.platform.crypto;

/** Argon2id. There is a native implementation and one in Java; both read and write the same text. */
interface Argon2 {

    /** @return the PHC string: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash} */
    String hash(char[] password, Cost cost);

    boolean matches(char[] password, String phc);
}
