package org.gamingcafe.mutants.caches_are_text_with_five_methods.platform.cluster;

import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;

class RightOnce {
    Cache<String, String> used;

    boolean take() {
        return used.putIfAbsent("key", "", 1, TimeUnit.MINUTES) == null;
    }
}
