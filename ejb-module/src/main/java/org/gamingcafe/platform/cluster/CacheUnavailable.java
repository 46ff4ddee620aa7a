package org.gamingcafe.platform.cluster;

/** The cache cannot answer now. Checked, so that the compiler finds who has forgotten the way through the database (D39). */
public final class CacheUnavailable extends Exception {

    CacheUnavailable(RuntimeException cause) {
        super(cause);
    }
}
