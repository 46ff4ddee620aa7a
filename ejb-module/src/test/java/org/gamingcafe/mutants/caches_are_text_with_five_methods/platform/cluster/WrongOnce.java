package org.gamingcafe.mutants.caches_are_text_with_five_methods.platform.cluster;

import org.infinispan.Cache;

class WrongOnce {
    void add(Cache<String, String> used) {
        used.merge("key", "1", String::concat);
    }
}
